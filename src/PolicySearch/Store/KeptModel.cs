using PolicySearch.Records;

namespace PolicySearch.Store;

/// <summary>The theme model that tagged a store's tasks. The store keeps it and knows nothing of how it works.</summary>
/// <param name="Fingerprint">SHA-256 of the model's file, hexadecimal.</param>
/// <param name="Scheme">The scheme of themes that it speaks, JSON.</param>
/// <param name="Themes">The codes of the scheme's themes.</param>
/// <param name="Topics">The codes of its topics.</param>
internal sealed record KeptModel(string Fingerprint, string Scheme, IReadOnlyList<string> Themes, IReadOnlyList<string> Topics);

/// <summary>Tags the tasks of one document, given in their order.</summary>
internal delegate IReadOnlyList<ThemeClassification> TagDocument(IReadOnlyList<PolicyTask> tasks);
