using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicySearch.Records;

namespace PolicySearch.Tests;

/// <summary>A property over generated inputs of this genre. A failure shows the smallest input that FsCheck finds, and the seed to repeat it with.</summary>
[AttributeUsage(AttributeTargets.Method)]
#pragma warning disable xUnit3003 // FsCheck's attribute passes no place in the source on.
public sealed class GenrePropertyAttribute : PropertyAttribute
#pragma warning restore xUnit3003
{
    public GenrePropertyAttribute()
    {
        Arbitrary = [typeof(GenreTexts)];
        // The same inputs on every machine, so that a build does not fail by chance; another seed looks elsewhere.
        Replay = Environment.GetEnvironmentVariable("POLICYSEARCH_SEED") ?? "(20260101,7)";
        QuietOnSuccess = true;
    }
}

/// <summary>Characters that meet in such texts, few enough to come back often: Han, digits and letters of both widths, brackets, blanks, emoji.</summary>
public sealed record MixedText(string Text);

/// <summary>What somebody may type into the search field: words, operators, quotation marks, brackets, fields, unfinished.</summary>
public sealed record TypedQuery(string Text);

/// <summary>The tasks of a small index, each a text, and a term to look for, which often stands in one of them.</summary>
public sealed record IndexedTexts(IReadOnlyList<string> Texts, string Term)
{
    public override string ToString() => $"look for '{Term}' in {string.Join(" | ", Texts)}";
}

/// <summary>A whole number as such texts print them: from one digit to seven, each length as often as any other.</summary>
public sealed record WholeNumber(int Value);

/// <summary>Documents as they are stored.</summary>
public sealed record StoredTasks(IReadOnlyList<PolicyTask> Tasks)
{
    public override string ToString() => string.Join(" | ", Tasks.Select(t => $"{t.Number} '{t.Text}' in [{string.Join('/', t.Section)}] by [{string.Join('、', t.Departments.Select(d => d.Name + d.Role))}]"));
}

/// <summary>Makes inputs that look like the texts of this genre, and smaller ones of them.</summary>
public static class GenreTexts
{
    private static readonly string[] Pieces =
    [
        "二", "三", "五", "年", "0", "o", "O", "○", "〇", "０", "１", "2", "5", " ", "\u3000", "\n", "\t", "，", ",", ".", "。", "％", "%", "（", ")", "“", "”", "萬", "万", "业", "G",
        "\u200B", "😀", "、", "-", "—", "乡", "鄉", "𬭚",
    ];

    // Few, so that terms come back often and nearly match often.
    private static readonly string[] Indexed =
        ["乡", "村", "振", "兴", "鄉", "興", "改", "革", "、", "。", "“", "”", "5", "g", "G", "５", "ｇ", "0", "2", "%", "+", "(", "）", "𬭚", "钢", " "];

    private static readonly string[] Typed =
        ["养老", "社区", "(", ")", "（", "）", "\"", "“", "”", "-", "－", "*", ":", "：", " ", "OR", "NOT", "NEAR/5", "同句", "标题:", "部门:", "\t"];

    private static readonly string[] Departments = ["市发改委", "市财政局", "各县区政府", "市住建局<市房管中心>"];

    public static Arbitrary<MixedText> MixedText() =>
        Arb.From(Text(Pieces, 0, 24).Select(text => new MixedText(text)), mixed => Smaller(mixed.Text).Select(text => new MixedText(text)));

    public static Arbitrary<TypedQuery> TypedQuery() =>
        Arb.From(Text(Typed, 0, 30).Select(text => new TypedQuery(text)), typed => Smaller(typed.Text).Select(text => new TypedQuery(text)));

    public static Arbitrary<IndexedTexts> IndexedTexts() => Arb.From(
        from count in Gen.Choose(1, 12)
        from texts in Text(Indexed, 1, 40).ListOf(count)
        from other in Text(Indexed, 1, 4)
        from which in Gen.Choose(0, 2 * count)
        from start in Gen.Choose(0, 39)
        from length in Gen.Choose(1, 12)
        select new IndexedTexts([.. texts], which < count ? Piece(texts[which], start, length) : other),
        input => SmallerLists(input.Texts, Smaller).Select(texts => input with { Texts = texts })
            .Concat(Smaller(input.Term).Where(term => term.Length > 0).Select(term => input with { Term = term })));

    public static Arbitrary<WholeNumber> WholeNumber() => Arb.From(
        Gen.Elements(9, 99, 999, 9_999, 99_999, 999_999, 9_999_999).SelectMany(most => Gen.Choose(1, most)).Select(value => new WholeNumber(value)),
        number => new[] { number.Value / 10, number.Value / 2, number.Value - 1 }.Where(value => value > 0).Distinct().Select(value => new WholeNumber(value)));

    public static Arbitrary<StoredTasks> StoredTasks() => Arb.From(
        from count in Gen.Choose(1, 5)
        from tasks in Task().ListOf(count)
        select new StoredTasks([.. tasks.Select((task, i) => task with { Sequence = i + 1 })]),
        stored => SmallerLists(stored.Tasks, SmallerTasks).Select(tasks => new StoredTasks([.. tasks.Select((task, i) => task with { Sequence = i + 1 })])));

    private static Gen<PolicyTask> Task() =>
        from number in Gen.Elements("", "1", "十二", "3.1")
        from text in Text(Pieces, 1, 30)
        from section in Text(Pieces, 1, 8).ListOf(2)
        from depth in Gen.Choose(0, 2)
        from departments in Gen.Elements(Departments).ListOf(2)
        from role in Gen.Elements(Responsibility.Lead, Responsibility.Support, Responsibility.Responsible)
        from binding in Gen.Elements(true, false)
        select new PolicyTask
        {
            Document = "a.txt",
            Sequence = 1,
            Number = number,
            Text = text,
            Section = [.. section.Take(depth)],
            Departments = [.. departments.Distinct().Select(name => new DepartmentRole(name, role, name))],
            Binding = binding,
            Themes = [new ThemeScore("industry", 0.9)],
            Topics = [new TopicScore("innovation", 0.8)],
        };

    private static IEnumerable<PolicyTask> SmallerTasks(PolicyTask task)
    {
        if (task.Section.Count > 0)
            yield return task with { Section = [] };
        if (task.Departments.Count > 0)
            yield return task with { Departments = [] };
        if (task.Binding)
            yield return task with { Binding = false };
        foreach (var text in Smaller(task.Text).Where(text => text.Length > 0))
            yield return task with { Text = text };
    }

    private static Gen<string> Text(string[] pieces, int shortest, int longest) =>
        Gen.Choose(shortest, longest).SelectMany(length => Gen.Elements(pieces).ListOf(length)).Select(string.Concat);

    // Without one half, one quarter …, one character; never half a surrogate pair.
    private static IEnumerable<string> Smaller(string text)
    {
        for (var length = text.Length; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= text.Length; at += length)
            {
                if (!IsInsidePair(text, at) && !IsInsidePair(text, at + length))
                    yield return text.Remove(at, length);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<T>> SmallerLists<T>(IReadOnlyList<T> all, Func<T, IEnumerable<T>> smaller)
    {
        for (var i = 0; i < all.Count && all.Count > 1; i++)
            yield return [.. all.Take(i), .. all.Skip(i + 1)];
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var one in smaller(all[i]).Where(one => one is not ""))
                yield return [.. all.Take(i), one, .. all.Skip(i + 1)];
        }
    }

    private static string Piece(string text, int start, int length)
    {
        start = Math.Min(start, text.Length - 1);
        var end = Math.Min(text.Length, start + length);
        if (IsInsidePair(text, start))
            start--;
        if (IsInsidePair(text, end))
            end++;
        return text[start..end];
    }

    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
