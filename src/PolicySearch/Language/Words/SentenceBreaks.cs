using System.Globalization;
using System.Text;

namespace PolicySearch.Language.Words;

/// <summary>
/// Where sentences end, by the rules of Unicode (UAX #29, SB1 to SB11), as SmartCn cuts a text before it looks for words.
/// </summary>
/// <remarks><code>
/// 完成改造。启动建设；    完成改造。 | 启动建设；          (a semicolon parts no sentences)
/// “开工！”随后           “开工！” | 随后                 (quotation marks and brackets belong to the sentence before)
/// 增长3.5%。 达到         增长3.5%。 | 达到               (no point between digits; spaces belong to the sentence before)
/// no. 5 of v.2            no. | 5 of v.2                  (a point ends a sentence unless a small letter comes next)
/// </code></remarks>
internal static class SentenceBreaks
{
    private const string Continuing = ",-:՝،؍߸᠂᠈–—、︐︑︓︱︲﹐﹑﹕﹘﹣，－：､";
    private const string Points = ".․﹒．";
    private const string Terminators =
        "!?։؝؞؟۔܀܁܂߹࠷࠹࠽࠾।॥၊။።፧፨᙮᜵᜶᠃᠉᥄᥅᪨᪩᪪᪫᭚᭛᭞᭟᰻᰼᱾᱿‼‽⁇⁈⁉⸮⸼。꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫﹖﹗！？｡";

    private static readonly Class[] Classes = Classify();

    private enum Class : byte
    {
        Other, Ignored, Separator, Space, Lower, Upper, Letter, Numeric, Point, Continue, Terminator, Close,
    }

    /// <summary>Where the sentence ends that begins at a place.</summary>
    /// <param name="text">A text.</param>
    /// <param name="start">0 to its length − 1.</param>
    /// <returns>An exclusive end, greater than <paramref name="start"/>.</returns>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var end = Classes[text[at]] switch
            {
                Class.Separator => AfterSeparator(text, at),
                Class.Terminator => AfterTerminator(text, at, isPoint: false),
                Class.Point when !StandsInside(text, start, at) => AfterTerminator(text, at, isPoint: true),
                _ => 0,
            };
            if (end > 0)
                return end;
        }

        return text.Length;
    }

    private static int AfterSeparator(ReadOnlySpan<char> text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;

    /// <summary>The end of the sentence that a mark ends, marks and spaces after it included; 0 where the sentence goes on.</summary>
    private static int AfterTerminator(ReadOnlySpan<char> text, int at, bool isPoint)
    {
        var next = Skip(text, Skip(text, Ignored(text, at + 1), Class.Close), Class.Space);
        if (next == text.Length)
            return next;
        return ClassAt(text, next) switch
        {
            Class.Separator => AfterSeparator(text, next),
            Class.Continue or Class.Terminator or Class.Point => 0,
            _ => isPoint && SmallLetterFollows(text, next) ? 0 : next,
        };
    }

    /// <summary>A point before a digit (3.5), or between letters the second of which is a capital (U.S).</summary>
    private static bool StandsInside(ReadOnlySpan<char> text, int start, int at)
    {
        var next = Ignored(text, at + 1);
        if (next == text.Length)
            return false;
        var after = ClassAt(text, next);
        if (after != Class.Upper)
            return after == Class.Numeric;
        var before = at - 1;
        while (before >= start && Classes[text[before]] == Class.Ignored)
            before--;
        return before >= start && ClassBefore(text, before) is Class.Upper or Class.Lower;
    }

    private static bool SmallLetterFollows(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at += CharacterLength(text, at))
        {
            var each = ClassAt(text, at);
            if (each is Class.Lower)
                return true;
            if (each is Class.Letter or Class.Upper or Class.Separator or Class.Terminator or Class.Point)
                return false;
        }

        return false;
    }

    private static int Skip(ReadOnlySpan<char> text, int at, Class skipped)
    {
        while (at < text.Length && ClassAt(text, at) == skipped)
            at = Ignored(text, at + CharacterLength(text, at));
        return at;
    }

    private static int Ignored(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && ClassAt(text, at) == Class.Ignored)
            at += CharacterLength(text, at);
        return at;
    }

    private static int CharacterLength(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static Class ClassAt(ReadOnlySpan<char> text, int at) =>
        CharacterLength(text, at) == 2 ? Of(new Rune(text[at], text[at + 1])) : Classes[text[at]];

    private static Class ClassBefore(ReadOnlySpan<char> text, int last) =>
        char.IsLowSurrogate(text[last]) && last > 0 && char.IsHighSurrogate(text[last - 1]) ? Of(new Rune(text[last - 1], text[last])) : Classes[text[last]];

    private static Class[] Classify()
    {
        var classes = new Class[char.MaxValue + 1];
        for (var c = 0; c < classes.Length; c++)
            classes[c] = char.IsSurrogate((char)c) ? Class.Other : Of(new Rune(c));
        foreach (var c in "\r\n\u0085\u2028\u2029")
            classes[c] = Class.Separator;
        foreach (var c in Continuing)
            classes[c] = Class.Continue;
        foreach (var c in Terminators)
            classes[c] = Class.Terminator;
        foreach (var c in Points)
            classes[c] = Class.Point;
        foreach (var c in "\"'❛❜❝❞❟❠")
            classes[c] = Class.Close;
        classes['\u00A0'] = Class.Space;
        return classes;
    }

    private static Class Of(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format => Class.Ignored,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Class.Upper,
        UnicodeCategory.LowercaseLetter => Class.Lower,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber => Class.Letter,
        UnicodeCategory.DecimalDigitNumber => Class.Numeric,
        UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation => Class.Close,
        _ => Rune.IsWhiteSpace(character) ? Class.Space : Class.Other,
    };
}
