using System.Text;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>Collects what of a PDF file's pages could not be read, for the report.</summary>
internal sealed class PagesNotRead
{
    private readonly List<int> _failed = [];
    private readonly List<int> _pictures = [];
    private readonly List<int> _turned = [];
    private readonly StringBuilder _turnedText = new();
    private int _unmapped;

    /// <summary>Why the first page failed; null where none did.</summary>
    public Exception? Damage { get; private set; }

    public void Failed(int page, Exception error)
    {
        _failed.Add(page);
        Damage ??= error;
    }

    public void Saw(int number, UprightPage page, int pictures)
    {
        if (page.Glyphs.All(g => g.IsBlank) && pictures > 0)
            _pictures.Add(number);
        _unmapped += page.Unmapped;
        if (page.Turned.Length == 0)
            return;
        _turned.Add(number);
        if (_turnedText.Length == 0)
            _turnedText.Append(page.Turned);
    }

    /// <summary>One sentence for each kind.</summary>
    public IEnumerable<string> Notes()
    {
        if (_failed.Count > 0)
            yield return $"{Pages(_failed)}: damaged ({Reason(Damage!)}).";
        if (_pictures.Count > 0)
            yield return $"{Pages(_pictures)}: pictures without text; recognise the text (OCR) first.";
        if (_turned.Count > 0)
            yield return $"{Pages(_turned)}: text that is turned against the rest: {_turnedText}.";
        if (_unmapped > 0)
            yield return $"{_unmapped} letters of fonts that do not say what they stand for.";
    }

    /// <summary>What an error says, in one line, without the file's name.</summary>
    public static string Reason(Exception error) => (error.InnerException ?? error).Message.ReplaceLineEndings(" ").Trim();

    private static string Pages(List<int> pages) =>
        (pages.Count == 1 ? "Page " : "Pages ") + string.Join(", ", pages.Take(10)) + (pages.Count > 10 ? $" and {pages.Count - 10} more" : "");
}
