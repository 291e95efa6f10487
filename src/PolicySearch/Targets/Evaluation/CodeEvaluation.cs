using PolicySearch.Records;

namespace PolicySearch.Targets.Evaluation;

/// <summary>Holds the codes that figures are given against judged ones.</summary>
public static class CodeEvaluation
{
    /// <summary>Reads each phrase as a task of a plan year and scores the code of the judged figure.</summary>
    /// <param name="judged">The judged pairs.</param>
    /// <param name="extract">Extracts the targets of a task.</param>
    public static CodeScores Score(IReadOnlyList<JudgedCode> judged, Func<PolicyTask, PolicyDocument, IReadOnlyList<Target>> extract)
    {
        var results = judged.Select(j => (Judged: j, Found: Find(j, extract))).ToList();
        var plain = results.Where(r => r.Found is { Code: not null, Scope: "" }).ToList();
        var right = results.Where(r => r.Judged.Verdict == CodeVerdict.Right).ToList();
        var scoped = results.Where(r => r.Judged.Verdict == CodeVerdict.Scoped).ToList();
        return new CodeScores(
            judged.Count,
            right.Count,
            scoped.Count,
            plain.Count,
            plain.Count(IsRight),
            right.Count(r => IsRight(r)),
            scoped.Count(r => r.Found is null or { Code: null } or { Scope.Length: > 0 }),
            [.. results.Where(IsMiss).Select(r => new CodeMiss(r.Judged.Quote, r.Judged.Code, r.Judged.Scope, r.Found?.Code ?? "", r.Found?.Scope ?? ""))]);
    }

    private static bool IsRight((JudgedCode Judged, Target? Found) r) =>
        r.Judged.Verdict == CodeVerdict.Right && r.Found is { Scope: "" } && r.Found.Code == r.Judged.Code;

    private static bool IsMiss((JudgedCode Judged, Target? Found) r) => r.Judged.Verdict switch
    {
        CodeVerdict.Right => !IsRight(r),
        _ => r.Found is { Code: not null, Scope: "" },
    };

    private static Target? Find(JudgedCode judged, Func<PolicyTask, PolicyDocument, IReadOnlyList<Target>> extract)
    {
        var task = new PolicyTask { Document = "gold", Sequence = 1, Text = judged.Quote };
        var document = new PolicyDocument { Document = "gold", Year = 2024, Kind = DocumentKind.TaskDivision };
        return extract(task, document).FirstOrDefault(t => t.Value == judged.Value && t.Unit == judged.Unit);
    }
}

/// <summary>How the codes of judged figures were given.</summary>
/// <param name="Pairs">How many pairs were judged.</param>
/// <param name="Right">How many of them belong into the column of a code.</param>
/// <param name="Scoped">How many are of a part or a group.</param>
/// <param name="Plain">How many figures were given a code and no scope, so that they stand in a plain column.</param>
/// <param name="PlainRight">How many of these belong there.</param>
/// <param name="Kept">How many that belong stand there.</param>
/// <param name="Apart">How many scoped ones stand apart or have no code.</param>
/// <param name="Misses">The others.</param>
public sealed record CodeScores(int Pairs, int Right, int Scoped, int Plain, int PlainRight, int Kept, int Apart, IReadOnlyList<CodeMiss> Misses)
{
    /// <summary>The share of figures in a plain column that belong there, 0 to 1.</summary>
    public double Precision => Plain == 0 ? 0 : (double)PlainRight / Plain;

    /// <summary>The share of figures that belong and stand there, 0 to 1.</summary>
    public double Recall => Right == 0 ? 0 : (double)Kept / Right;
}

/// <summary>A figure whose code or scope is not as judged.</summary>
/// <param name="Quote">The phrase.</param>
/// <param name="Code">The judged code.</param>
/// <param name="Scope">The judged scope.</param>
/// <param name="FoundCode">The code given.</param>
/// <param name="FoundScope">The scope given.</param>
public sealed record CodeMiss(string Quote, string Code, string Scope, string FoundCode, string FoundScope);
