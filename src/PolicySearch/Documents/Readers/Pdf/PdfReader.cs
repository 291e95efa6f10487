using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Errors;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Reads a PDF file with PdfPig: <see cref="UprightPage"/> gives letters and lines of a page, <see cref="PageLayout"/> its tables and lines in reading
/// order, <see cref="PrintedPages"/> the paragraphs and tables of all pages. Only a file too damaged for that goes to <see cref="PdfToText"/>.
/// </summary>
internal static class PdfReader
{
    private const int MostPages = 5000;
    private static readonly TimeSpan LongestFile = TimeSpan.FromMinutes(2);

    /// <summary>Reads the document.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">The file.</param>
    /// <param name="largest">The most that is unpacked at once and the most text that is taken, bytes.</param>
    /// <param name="repair">Reads a damaged file's pages; null where it cannot either.</param>
    /// <exception cref="PolicySearchException">The file is damaged, protected, or a scan without text.</exception>
    public static ReaderResult Read(
        string name, ReadOnlyMemory<byte> content, long largest, Func<ReadOnlyMemory<byte>, long, IReadOnlyList<IReadOnlyList<PrintedItem>>?>? repair = null)
    {
        var notes = new List<string>();
        var pages = Pages(name, content, largest, notes, out var damage);
        if (damage is not null && pages.TrueForAll(p => p.Count == 0))
        {
            var repaired = (repair ?? ((bytes, most) => PdfToText.Read(bytes, most)))(content, largest);
            if (repaired is null)
                throw damage;
            pages = [.. repaired];
            notes = [$"The file is damaged ({PagesNotRead.Reason(damage)}): pdftotext read it; ruled tables, and pages that it could not repair, are lost."];
        }

        if (pages.TrueForAll(p => p.Count == 0))
            throw new PolicySearchException(ErrorCode.NoText, name);
        var blocks = PrintedPages.Rejoin(pages, out var dropped);
        return new ReaderResult("pdf", blocks) { LeftOut = [.. dropped, .. notes] };
    }

    private static List<IReadOnlyList<PrintedItem>> Pages(string name, ReadOnlyMemory<byte> content, long largest, List<string> notes, out PolicySearchException? damage)
    {
        var pages = new List<IReadOnlyList<PrintedItem>>();
        damage = null;
        var budget = new PdfBudget(name, largest);
        try
        {
            // Streams that are not packed pass no filter, and thus not the budget.
            if (!CharacterMap.IsSound(content.Span))
                throw new InvalidDataException("a font's character map has a range without end");
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = budget });
            var notRead = new PagesNotRead();
            var letters = 0L;
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                if (number > MostPages || letters > largest || clock.Elapsed > LongestFile)
                {
                    notes.Add($"Pages {number} to {document.NumberOfPages}: no more than {MostPages} pages, {largest >> 20} million letters and {LongestFile.TotalMinutes} minutes are read.");
                    break;
                }

                budget.NextPage();
                pages.Add(Page(document, number, budget, notRead, ref letters));
            }

            damage = notRead.Damage is { } error ? Damaged(name, error) : null;
            notes.AddRange(notRead.Notes());
        }
        catch (PdfDocumentEncryptedException error)
        {
            throw new PolicySearchException(ErrorCode.Encrypted, name, ["PDF"], error);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The library throws whatever its parts throw: of a damaged file every kind is to be expected.
            damage = Damaged(name, error);
        }

        // What costs too much here is not handed on to another program.
        return budget.Exceeded is { } exceeded && pages.TrueForAll(p => p.Count == 0) ? throw exceeded : pages;
    }

    private static List<PrintedItem> Page(PdfDocument document, int number, PdfBudget budget, PagesNotRead notRead, ref long letters)
    {
        try
        {
            var page = document.GetPage(number);
            if (budget.IsExceeded)
                throw budget.Exceeded!;
            letters += page.Letters.Count;
            var upright = UprightPage.Of(page);
            notRead.Saw(number, upright, page.NumberOfImages);
            return PageLayout.Of(upright);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            notRead.Failed(number, error);
            return [];
        }
    }

    private static PolicySearchException Damaged(string name, Exception error) => new(ErrorCode.DamagedFile, name, ["PDF", PagesNotRead.Reason(error)], error);
}
