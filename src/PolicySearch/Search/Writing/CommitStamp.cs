using System.Globalization;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;

namespace PolicySearch.Search.Writing;

/// <summary>What a commit of the Lucene index says of itself in its user data: whose generation it holds, and in which form.</summary>
/// <param name="Store">The store it is derived from.</param>
/// <param name="Generation">The store's generation.</param>
/// <param name="Form">The form of texts, words and fields: an index of another one is of no use.</param>
internal sealed record CommitStamp(string Store, Generation Generation, string Form)
{
    /// <summary>Counts up where tasks have other fields; 2: the parts of departments.</summary>
    private const int Fields = 2;

    private const string StoreKey = "store", NumberKey = "generation", MarkKey = "mark", FormKey = "form";

    /// <summary>The form that this version writes.</summary>
    public static string CurrentForm { get; } = string.Create(CultureInfo.InvariantCulture, $"text {SearchText.Version} fields {Fields}");

    /// <summary>The stamp of a generation in the current form.</summary>
    public static CommitStamp Of(string store, Generation generation) => new(store, generation, CurrentForm);

    /// <summary>Reads user data; null where they are not ours.</summary>
    public static CommitStamp? Read(IDictionary<string, string>? data) =>
        data is not null && data.TryGetValue(StoreKey, out var store) && data.TryGetValue(FormKey, out var form) && data.TryGetValue(MarkKey, out var mark)
        && data.TryGetValue(NumberKey, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CommitStamp(store, new Generation(number, mark), form) : null;

    /// <summary>Whether it is of a store, in the current form.</summary>
    public bool Fits(string store) => Store == store && Form == CurrentForm;

    /// <summary>The stamp as user data.</summary>
    public Dictionary<string, string> ToUserData() => new()
    {
        [StoreKey] = Store,
        [NumberKey] = Generation.Number.ToString(CultureInfo.InvariantCulture),
        [MarkKey] = Generation.Mark,
        [FormKey] = Form,
    };
}
