namespace PolicySearch.Targets.Quantities;

/// <summary>Why a quantity states no goal. <see cref="RefusalCodes.Code"/> gives the word that reports print.</summary>
internal enum Refusal
{
    /// <summary>A year, a month, a day or the time of day: 2025年, 9月底.</summary>
    Date,

    /// <summary>第3批.</summary>
    Ordinal,

    /// <summary>Part of a name: “544”体系, 5G, 800千伏.</summary>
    Name,

    /// <summary>〔2022〕4号.</summary>
    DocumentNumber,

    /// <summary>国道312.</summary>
    Road,

    /// <summary>12345热线.</summary>
    Phone,

    /// <summary>A number without a unit.</summary>
    NoUnit,

    /// <summary>三级医院.</summary>
    Grade,

    /// <summary>How long something takes or lasts, where that is no goal of its own.</summary>
    Duration,

    /// <summary>Whom it is for: 60岁以上老人.</summary>
    Age,

    /// <summary>A bound that something qualifies by: 500张床位以上的医院.</summary>
    Threshold,

    /// <summary>The yearly output in a plant's name: 80万吨乙烯项目.</summary>
    Capacity,

    /// <summary>The value from which something changes: 由300辆增加到450辆.</summary>
    BaseValue,

    /// <summary>What there is, told in brackets: 重点流域(45个)断面.</summary>
    InBrackets,

    /// <summary>How often: 每3年修订1次.</summary>
    Frequency,

    /// <summary>What each comer is given: 免费赠送印章3枚.</summary>
    Handout,

    /// <summary>The size of a fund.</summary>
    FundSize,

    /// <summary>What is paid to whoever qualifies.</summary>
    Subsidy,

    /// <summary>The marks of an assessment.</summary>
    Mark,

    /// <summary>预测, 测算.</summary>
    Forecast,

    /// <summary>A rank that names a class: 百强县.</summary>
    Rank,

    /// <summary>A numeral inside a set phrase: 三大体系, 两个维护.</summary>
    Idiom,

    /// <summary>What there is already, or only a way of counting: 现有50家, 3个方面.</summary>
    Stock,

    /// <summary>A share that only describes the noun behind it: 17%的税率.</summary>
    ShareOf,

    /// <summary>A figure without any noun.</summary>
    NoIndicator,

    /// <summary>The most that is paid: 最多补助100万元.</summary>
    SupportCap,

    /// <summary>An amount for each recipient.</summary>
    SupportEach,

    /// <summary>The rate at which is paid or charged.</summary>
    SupportRate,

    /// <summary>What must be met before something is paid.</summary>
    SupportCondition,

    /// <summary>Room for each person.</summary>
    SupportStandard,

    /// <summary>At most so many are chosen.</summary>
    SelectionCap,

    /// <summary>Money that is set aside.</summary>
    Budget,

    /// <summary>What was achieved.</summary>
    LastYear,

    /// <summary>It explains a word.</summary>
    Glossary,

    /// <summary>What was meant to be reached, where a look back tells of it: no result.</summary>
    Intent,
}

/// <summary>The reasons' words.</summary>
internal static class RefusalCodes
{
    private static readonly string[] Codes = [.. Enum.GetNames<Refusal>().Select(Kebab)];

    /// <summary>The word that reports print: <c>last-year</c> for <see cref="Refusal.LastYear"/>.</summary>
    public static string Code(this Refusal reason) => Codes[(int)reason];

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
