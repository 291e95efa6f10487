using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Naming;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Rules;
using PolicySearch.Targets.Scope;
using PolicySearch.Targets.Wording;

namespace PolicySearch.Targets;

/// <summary>Turns the quantities of one task that state goals into targets, in printed order, carrying subject and verb on along a list.</summary>
internal sealed class TargetBuilder(PolicyTask task, DocumentScope document, string text, DateMarks dates, int? defaultYear)
{
    private const int Near = 2000;

    private readonly List<Target> _targets = [];
    private readonly CarriedScope _scope = new(text, document.Own);
    private readonly List<Candidate> _sources = [];
    private List<string> _subjects = [];
    private string _subject = "";
    private int _subjectStart = -1;
    private string _verb = "";
    private bool _verbNamed;
    private string _unit = "";
    private Basis _basis;
    private bool _yearly;
    private int _sentence = -1;
    private string? _previous;

    /// <summary>Builds the targets of the candidates that passed the goal rules.</summary>
    public IReadOnlyList<Target> Build(List<Candidate> goals)
    {
        for (var i = 0; i < goals.Count;)
            i += goals[i].Respectively >= 0 ? Respectively(goals, i) : One(goals[i], SharedWork.Of(goals, i, text));
        return _targets;
    }

    /// <summary>The candidate that each target was built from.</summary>
    public IReadOnlyList<Candidate> Sources => _sources;

    private int One(Candidate goal, string work)
    {
        Enter(goal);
        var subject = Subject(goal);
        var inherited = subject.Length > 0 && goal.Core.IsEmpty && subject == _subject && !Inherits(goal);
        var verb = Verb(goal);
        if (goal.Quantity.Dimension == Dimension.Rank)
            subject = SubjectNouns.Ranked(_subject.Length > 0 ? _subject : subject) + "排名";
        var parts = goal.Head.IsEmpty || goal.Head.Of(text) is "标准" or "水平" or "的目标" ? SubjectParts.Split(subject, pairs: false) : [subject];
        var shared = SubjectParts.AreRates(parts) || (goal.Quantity.Dimension is Dimension.Percent or Dimension.Times && SubjectParts.AreIndicators(parts));
        foreach (var part in shared ? parts : [subject])
            Add(goal, part, verb, goal.Op, null, work: work, named: !inherited, phrase: shared || goal.Core.IsEmpty || subject.Length > goal.Core.End - goal.Core.Start ? null : Named(goal));
        if (!goal.Verb.IsEmpty)
            _verbNamed = goal.VerbNamed;
        Leave(subject, verb, goal.Core.IsEmpty ? -1 : goal.Verb.IsEmpty ? goal.Core.Start : goal.Verb.Start);
        return 1;
    }

    /// <summary>城乡居民收入分别增长8%、10%左右: gives each figure its subject, and 左右 to all of them.</summary>
    private int Respectively(List<Candidate> goals, int first)
    {
        var count = 1;
        while (first + count < goals.Count && goals[first + count] is { ContinuesList: true, Core.IsEmpty: true, Head.IsEmpty: true } next && next.Sentence == goals[first].Sentence)
            count++;
        var goal = goals[first];
        Enter(goal);
        var before = new TextSpan(goal.Left.Start, goal.Respectively);
        var named = Trim(before);
        var subjects = SharedHead.Complete(SubjectParts.Split(named.Length > 0 ? named : _subject, pairs: true));
        // 城镇居民收入达到3万元,农村居民收入达到1万元,分别增长5%和7%: what was measured just before.
        if (named.Length == 0 && subjects.Count != count && _subjects.Count >= count && goal.Quantity.Dimension == Dimension.Percent)
            subjects = _subjects[^count..];
        var years = subjects.Count == count ? null : YearScope.Listed(goal, dates, count);
        var about = goals[first + count - 1].Op == Comparison.About;
        var behind = Trim(new TextSpan(goal.Respectively + 2, goal.Quantity.Start));
        // 二氧化硫、氮氧化物排放量分别下降3%: one figure for each of them.
        if (count == 1 && SubjectParts.AreIndicators(subjects))
        {
            foreach (var each in subjects)
                Add(goal, each, "", goal.Op, goal);
            Leave(named, "", goal.Left.Start);
            return count;
        }

        for (var i = 0; i < count; i++)
        {
            var subject = subjects.Count == count ? subjects[i] : named.Length > 0 ? named : _subject;
            var place = behind.Length > 1 && subjects.Count == count ? TargetPlace.AtStart(subject) : null;
            var measure = place is not null ? behind : behind.Length > 1 ? subject + behind : subject;
            Add(goals[first + i], measure, "", about ? Comparison.About : goals[first + i].Op, goal, place, years?[i]);
        }

        Leave(named.Length > 0 ? named : _subject, "", goal.Left.Start);
        return count;
    }

    private void Add(Candidate goal, string subject, string verb, Comparison op, Candidate? group, string? place = null, int? dated = null, string work = "", bool named = true, string? phrase = null)
    {
        var left = (group ?? goal).Left.Of(text);
        var basis = BasisWords.Of(left, goal.Quantity, !goal.Head.IsEmpty || goal.Quantity.Dimension is Dimension.Count or Dimension.Persons);
        if (basis == Basis.Level && goal.Core.IsEmpty && !SubjectNouns.GrowthAim(goal, text).IsEmpty)
            basis = Basis.Growth;
        if (basis == Basis.Level && goal.Head.Of(text) is ['的', '幅', '度', .. var change])
            basis = BasisWords.Of(change[..Phrases.LeadingVerbs(change).Length], goal.Quantity);
        var quantity = BasisWords.Multiple(goal.Quantity, basis, left);
        // 增长6%以上、力争7%: the second figure is of the first one's kind.
        if (basis == Basis.Level && group is null && goal.Core.IsEmpty && goal.Head.IsEmpty && goal.Verb.IsEmpty && quantity.Unit == _unit && !left.ContainsAny('到', '至'))
            basis = _basis;
        (_basis, _unit) = (basis, quantity.Unit);
        var head = goal.Head.Of(text).ToString() + work;
        // 每年招引10亿元以上项目5个、亿元以上项目20个: each of the list.
        _yearly = TargetPeriod.IsYearly(left) || (_yearly && goal.ContinuesList) || (_yearly && !left.Contains("年", StringComparison.Ordinal) && goal.Verb.IsEmpty);
        place ??= TargetPlace.Of(text, goal, document.Document);
        var evidence = new Evidence(named ? phrase ?? verb + subject : goal.Verb.Of(text).ToString(), named ? subject : "", verb, head, left.ToString(), Around(goal), _previous, _yearly, document.Own);
        var found = IndicatorResolver.Resolve(evidence, basis, quantity);
        var indicator = found?.Indicator;
        var span = Quote(group ?? goal, goal);
        var year = dated ?? YearScope.Of(text, goal, dates, document.Document, defaultYear);
        var name = IndicatorNamer.Name(subject, goal.VerbNamed || goal.Verb.IsEmpty && _verbNamed ? verb : "", head, basis, quantity);
        _sources.Add(goal);
        _targets.Add(new Target
        {
            Quote = task.Text[span.Start..span.End],
            Start = span.Start,
            Indicator = name,
            Canonical = indicator?.Canonical ?? "",
            Code = indicator?.Code,
            Scope = _scope.Of(goal, found, place),
            Basis = basis,
            Op = op,
            Value = quantity.Value,
            Upper = quantity.Upper,
            Unit = quantity.Unit,
            Year = year,
            Period = TargetPeriod.Of(left, basis, indicator),
            Strength = StrengthWords.Of(goal.Clause.Of(text), op),
            Standard = UnitConversion.ToStandard(quantity.Value, quantity.Upper, quantity.Unit, indicator),
            Place = place,
            Against = TargetWords.Against(text, goal, dates),
            Aspiration = TargetWords.Aspiration(text, goal),
            Nature = TargetWords.Nature(task, text, goal),
            Instrument = StateMoney.IsInstrument(name),
        });
        if (indicator is not null)
            _previous = indicator.Code;
    }

    /// <summary>The words from the clause's start to the last of the name; 增长 behind it is taken too, as it ends some names (经济年均增长).</summary>
    private string Named(Candidate goal)
    {
        var behind = text.AsSpan(goal.Core.End, goal.Quantity.Start - goal.Core.End);
        return text[goal.Left.Start..(goal.Core.End + (behind.StartsWith("增长") ? 2 : behind.StartsWith("年均增长") ? 4 : 0))];
    }

    /// <summary>The shortest span that holds indicator and number.</summary>
    private TextSpan Quote(Candidate first, Candidate goal)
    {
        var start = !first.Verb.IsEmpty && first.Verb.End <= first.Quantity.Start ? first.Verb.Start : first.Core.IsEmpty ? first.Quantity.Start : first.Core.Start;
        // 居民人均可支配收入39365元,年均增长7%: the indicator stands before the first figure.
        if (first.Core.IsEmpty && first.Head.IsEmpty && first.Verb.IsEmpty && _subjectStart >= 0)
            start = Math.Min(start, _subjectStart);
        if (first.Respectively >= 0)
            start = first.Left.Start + Phrases.LeadingLength(first.Left.Of(text));
        var end = !goal.Head.IsEmpty && (goal.Core.IsEmpty || IndicatorNamer.LeadsToHead(goal.Core.Of(text).ToString())) ? goal.Head.End : goal.SuffixEnd;
        while (start < end && task.Text[start] is ' ' or '、' or '和')
            start++;
        return new TextSpan(Math.Min(start, goal.Quantity.Start), end);
    }

    private string Subject(Candidate goal)
    {
        var own = goal.Core.Of(text).ToString();
        // 审核人员不少于执法人员总数的5%.
        if (!goal.Of.IsEmpty)
            return own.Length > 0 ? $"{own}占{goal.Of.Of(text)}比重" : $"占{goal.Of.Of(text)}比重";
        // 提出8%左右的生产总值增长目标.
        if (own.Length == 0 && SubjectNouns.GrowthAim(goal, text) is { Length: > 0 } aim)
            return aim.ToString();
        // 一律按不低于5%的幅度压减一般性支出.
        if (own.Length <= 2 && goal.Head.Of(text) is ['的', '幅', '度', .. var reduced])
            return reduced[Phrases.LeadingVerbs(reduced).Length..].ToString();
        // 1条总长约25公里的输水管道: the length is the pipe's.
        if (goal.Measures && goal.Head.Of(text) is ['的', .. var noun])
            return $"{noun}{own}";
        // 粮食播种面积稳定在10万亩,产量达到3万吨: the yield of the crop before it.
        if (own is "产量" or "总产量" or "总产" && _subject.EndsWith("面积", StringComparison.Ordinal) && SubjectNouns.Crop(_subject) is { Length: > 0 } crop)
            return crop + own;
        // 市场主体3万户、总量突破20万户: a word of measure alone measures what was named before it.
        if (own is "总量" or "总数" or "总规模" or "总里程" or "总面积" or "保有量" && goal.Verb.IsEmpty)
            return _subject + own;
        if (own.Length > 0 || !goal.Head.IsEmpty)
            return own;
        return goal.Verb.IsEmpty || goal.ContinuesList ? _subject : ForegoingNoun.Of(text, goal, _targets) ?? _subject;
    }

    /// <summary>The text that words of context are looked for in; of a very long task, what stands near.</summary>
    private string Around(Candidate goal)
    {
        var from = Math.Max(0, goal.Quantity.Start - Near);
        var to = Math.Min(text.Length, goal.Quantity.End + Near);
        return to - from == text.Length ? text : text[from..to];
    }

    /// <summary>
    /// Whether a figure without a noun of its own is another value of the indicator before it: 达到3.9万元,年均增长7%; 增长6%以上、力争7%.
    /// Where the noun was taken up by the figure before, or the figure is what comes on top (改造580万套,增加110万套), the code is not carried on.
    /// </summary>
    private bool Inherits(Candidate goal) =>
        !goal.Left.IsEmpty && goal.Verb.IsEmpty && (goal.ContinuesList || goal.Left.Start == goal.Clause.Start)
        && !(goal.Quantity.Dimension is not (Dimension.Percent or Dimension.Points or Dimension.Times) && CountedAs.IsIncrease(goal.Left.Of(text)));

    private string Verb(Candidate goal) =>
        !goal.Verb.IsEmpty ? goal.Verb.Of(text).ToString() : goal.ContinuesList ? _verb : "";

    private string Trim(TextSpan span)
    {
        var phrase = span.Of(text);
        var start = Phrases.LeadingLength(phrase);
        var end = Phrases.LengthWithoutClosers(phrase);
        return end > start ? phrase[start..end].ToString() : "";
    }

    private void Enter(Candidate goal)
    {
        if (goal.Sentence.Start == _sentence)
            return;
        (_sentence, _subject, _verb, _unit, _subjectStart, _yearly, _subjects) = (goal.Sentence.Start, "", "", "-", -1, false, []);
    }

    private void Leave(string subject, string verb, int start)
    {
        _verb = verb;
        if (subject.Length > 0 && subject != _subject)
            _subjects.Add(_subject = subject);
        if (start >= 0)
            _subjectStart = start;
    }
}
