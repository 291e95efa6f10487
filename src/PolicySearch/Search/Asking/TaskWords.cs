using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Asking;

/// <summary>The words of a task as the field <c>words</c> holds them, terms followed by their parts.</summary>
internal static class TaskWords
{
    /// <summary>The words of a task's text, in order.</summary>
    public static IEnumerable<string> Of(IWordSegmenter segmenter, PolicyTask task)
    {
        var text = SearchText.Normalise(task.Text);
        foreach (var range in segmenter.Segment(text))
        {
            var word = text[range];
            if (!char.IsLetterOrDigit(word, 0))
                continue;
            yield return word;
            foreach (var part in segmenter.PartsOf(word))
                yield return part;
        }
    }
}
