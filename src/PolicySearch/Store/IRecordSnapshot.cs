using PolicySearch.Records;

namespace PolicySearch.Store;

/// <summary>One state of a store. What later writes change is not seen through it.</summary>
internal interface IRecordSnapshot : IDisposable
{
    /// <summary>The generation.</summary>
    Generation Generation { get; }

    /// <summary>The theme model that the tasks are tagged with; null where none was ever kept: then it is the product's.</summary>
    KeptModel? Model { get; }

    /// <summary>The file of <see cref="Model"/>; null where it is the product's.</summary>
    ValueTask<byte[]?> ModelFileAsync(CancellationToken cancellation);

    /// <summary>The documents of this state.</summary>
    DocumentCatalogue Documents { get; }

    /// <summary>Reads tasks by key, in the order of the keys; keys that do not exist are left out.</summary>
    ValueTask<IReadOnlyList<StoredTask>> TasksAsync(IReadOnlyCollection<TaskKey> keys, CancellationToken cancellation);

    /// <summary>Reads nothing but the texts of tasks; keys that do not exist are left out.</summary>
    ValueTask<IReadOnlyDictionary<TaskKey, string>> TextsAsync(IReadOnlyCollection<TaskKey> keys, CancellationToken cancellation);

    /// <summary>Every task of some documents, document by document.</summary>
    IAsyncEnumerable<StoredTask> TasksOfAsync(IEnumerable<DocumentEntry> documents, CancellationToken cancellation);

    /// <summary>The tasks that state a target of one of some indicators, in no certain order.</summary>
    /// <param name="indicators">Codes and printed indicators; empty for all.</param>
    /// <param name="cancellation">Stops between tasks.</param>
    IAsyncEnumerable<StoredTask> TasksWithTargetsAsync(IReadOnlySet<string> indicators, CancellationToken cancellation);

    /// <summary>The tasks that state a goal without a figure for one of some indicators, in no certain order.</summary>
    /// <param name="indicators">Codes; empty for all.</param>
    /// <param name="cancellation">Stops between tasks.</param>
    IAsyncEnumerable<StoredTask> TasksWithGoalsAsync(IReadOnlySet<string> indicators, CancellationToken cancellation);

    /// <summary>The results of one document, in its order.</summary>
    ValueTask<IReadOnlyList<Result>> ResultsOfAsync(DocumentEntry document, CancellationToken cancellation);

    /// <summary>The results of some indicators with the document that states each, document by document in no certain order.</summary>
    /// <param name="indicators">Codes and printed indicators; empty for all.</param>
    /// <param name="cancellation">Stops between results.</param>
    IAsyncEnumerable<StoredResult> ResultsAsync(IReadOnlySet<string> indicators, CancellationToken cancellation);

    /// <summary>All corrections whose task is there and whose codes are those of <see cref="Model"/>'s scheme.</summary>
    ValueTask<IReadOnlyList<(TaskKey Task, ThemeCorrection Correction)>> CorrectionsAsync(CancellationToken cancellation);

    /// <summary>Canonical names of departments, and in how many tasks each stands.</summary>
    ValueTask<IReadOnlyList<(string Name, int Count)>> DepartmentsAsync(CancellationToken cancellation);

    /// <summary>Whether a department is called so, as printed or canonical.</summary>
    ValueTask<bool> HasDepartmentAsync(string name, CancellationToken cancellation);

    /// <summary>The codes of themes and topics that tasks were labelled with.</summary>
    ValueTask<(IReadOnlyList<string> Themes, IReadOnlyList<string> Topics)> LabelsAsync(CancellationToken cancellation);

    /// <summary>Printed indicators, and how many targets each has.</summary>
    ValueTask<IReadOnlyList<(string Name, int Count)>> IndicatorsAsync(CancellationToken cancellation);

    /// <summary>How every target is worded, in the order of tasks and in printed order.</summary>
    ValueTask<IReadOnlyList<(TaskKey Task, TargetWording Wording)>> WordingsAsync(CancellationToken cancellation);

    /// <summary>What has changed since a generation: since null, everything that is there. Null where this state does not come from that generation.</summary>
    ValueTask<RecordChange?> ChangesSinceAsync(Generation? generation, CancellationToken cancellation);
}
