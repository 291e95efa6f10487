using System.Collections.Frozen;
using PolicySearch.Language;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Quantities;

/// <summary>A unit without its multiple.</summary>
/// <param name="Name">As printed, e.g. <c>公里</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's base unit (yuan, person, 亩, square metre, metre, kilogram, kilowatt …) one is.</param>
internal sealed record BaseUnit(string Name, Dimension Dimension, decimal Factor);

/// <summary>The units that follow numbers. A unit is at most five characters; the longest match counts.</summary>
internal static class UnitTable
{
    /// <summary>The multiples that stand between a number and its unit, and stay in the printed unit: 万亩, 亿元.</summary>
    public static readonly (string Name, decimal Factor)[] Multiples =
        [("万亿", 1e12m), ("千亿", 1e11m), ("百亿", 1e10m), ("十亿", 1e9m), ("千万", 1e7m), ("百万", 1e6m), ("十万", 1e5m), ("亿", 1e8m), ("万", 1e4m), ("千", 1e3m), ("百", 1e2m)];

    private static readonly (Dimension Dimension, decimal Factor, string Names)[] Rows =
    [
        (Dimension.Percent, 1, "% 个%"),
        (Dimension.Percent, 0.1m, "‰"),
        (Dimension.Percent, 0.01m, "‱"),
        (Dimension.Percent, 10, "成"),
        (Dimension.Points, 1, "个百分点 百分点 个点"),
        (Dimension.Times, 1, "倍"),
        (Dimension.Yuan, 1, "元 块 元人民币 人民币"),
        (Dimension.Dollar, 1, "美元 美金"),
        (Dimension.Dollar, 1.1m, "欧元"),
        (Dimension.Persons, 1, "人 名 人次 人份 员 位"),
        (Dimension.Count, 1, "个 家 户 户次 项 条 座 所 处 件 台 套 辆 部 场 次 场次 期 类 批 批次 支 队 对 起 间 幢 栋 孔 眼 口 艘 架 架次 列 班 种 款 首 幅 册 本 篇 卷 集 节 课 堂 门 张 盏 根 棵 株 头 只 羽 尾 匹 块 片 宗 笔 单 份 例 台套 台(套) 标箱 标准箱 TEU 床 套(间) 间(套) 条(段) 处(个) 所(个) 个(次) 家(次) 户(次) 村 镇 县 区 市 街 社区 级台阶 大 人(次) 套(户) 套(次) 户(套) 座(个) 个(座) 家(个) 个(家) 例次 件次 车次 趟 航线 格 宗地 档 工位 床位 张床 学位 个学位 席 席位 枚 块(个) 辆次 车位 头(只) 亿次 通 站 厂 井 孔口 组 班次 班列 单元 卡 道 点 册件 册次 件套 件(套) 台(件) 道口 驾 枪 群 大类 头只 羽只 只羽 台次 盘 基 箱 棒 段"),
        (Dimension.Land, 1, "亩 亩次"),
        (Dimension.Land, 15, "公顷"),
        (Dimension.Land, 1500, "平方公里 平方千米 km2 km²"),
        (Dimension.Floor, 1, "平方米 平米 平 ㎡ 平方 m2 m²"),
        (Dimension.Length, 1000, "公里 千米 km KM 里程"),
        (Dimension.Length, 1, "米 延米 m"),
        (Dimension.Length, 0.01m, "厘米 cm"),
        (Dimension.Length, 0.001m, "毫米 mm"),
        (Dimension.Mass, 1000, "吨 标准煤吨 吨标准煤 吨标煤"),
        (Dimension.Mass, 1, "公斤 千克 kg 千克标准煤 千克标煤 公斤标准煤"),
        (Dimension.Mass, 0.5m, "斤"),
        (Dimension.Volume, 1, "立方米 方 立方 m3 m³ 标方 标准立方米 蒸吨"),
        (Dimension.Volume, 0.001m, "升"),
        (Dimension.Power, 1, "千瓦 kW KW kw 千伏安"),
        (Dimension.Power, 1000, "兆瓦 MW 兆伏安"),
        (Dimension.Power, 1000000, "吉瓦 GW"),
        (Dimension.Power, 0.001m, "瓦"),
        (Dimension.Energy, 1, "千瓦时 度 度电 千瓦·时 kWh KWh"),
        (Dimension.Energy, 1000, "兆瓦时 MWh"),
        (Dimension.Voltage, 1, "千伏 kV KV kv 伏"),
        (Dimension.Time, 1, "年 月 天 日 小时 分钟 秒 个月 个工作日 工作日 个小时 周 周年 学时 课时 学分 个交易日 时 分钟内 季度 个季度 个学期 毫秒"),
        (Dimension.Age, 1, "岁 周岁"),
        (Dimension.Score, 1, "分 分贝 度电"),
        (Dimension.Concentration, 1, "微克/立方米 微克每立方米 微克/m3 微克/m³ μg/m3 μg/m³ ug/m3 微克"),
        (Dimension.Concentration, 1000, "毫克/升 毫克每升 mg/L 毫克/立方米 毫克 mg/m3 mg/m³"),
        (Dimension.Rank, 1, "位次 名次"),
        (Dimension.Ratio, 1, "元/亩 元/人 人/亩 元/平方公里 吨/元 吨标准煤/元 件/万人 元/平方米 立方米/元 元/公顷 亩/人 平方米/人 元/户 千瓦时/元 张/千人 人/千人 件/人 吨/公顷 公斤/亩 斤/亩 元/吨 册/人 个/千人 元/年 元/月 元/天 人/年 吨/日 蒸吨/小时 吨/小时 吨/天 吨/年 立方米/日 立方米/天 方/日 立方米/年 m³/d m3/d m³/h m3/h t/d t/a t/h 吨/d 吨/a m³/a m3/a 立方米/d 立方米/小时 万元/亩"),
        (Dimension.Data, 1, "P PFLOPS PFlops EFLOPS EFlops E TB GB PB Gbps Mbps 兆 T G M 比特 量子比特 机架 个机架 标准机架 个标准机架 Tbps"),
    ];

    private static readonly FrozenDictionary<string, BaseUnit> Units = Build();

    /// <summary>The units by their first character, the longest first.</summary>
    private static readonly CharMap<BaseUnit[]> ByFirst =
        new([.. Units.GroupBy(u => u.Key[0]).Select(g => KeyValuePair.Create(g.Key, g.OrderByDescending(u => u.Key.Length).Select(u => u.Value).ToArray()))]);

    private static readonly FrozenDictionary<string, (BaseUnit Unit, decimal Multiple)> Whole = BuildWhole();

    /// <summary>The longest unit that begins at an offset, without a multiple; null where none does.</summary>
    public static BaseUnit? Match(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || ByFirst[text[at]] is not { } units)
            return null;
        foreach (var unit in units)
        {
            if (text[at..].StartsWith(unit.Name) && !CutsWord(text, at, unit))
                return unit;
        }

        return null;
    }

    /// <summary>Longer words that begin like a unit: 6方面 is no 方, 四平市 no 平.</summary>
    private static readonly WordSet LongerWords = WordLists.Set("longer-than-units");

    /// <summary>Looks a whole unit up, multiple included: <c>万亩</c> is 亩 and 10,000.</summary>
    public static (BaseUnit Unit, decimal Multiple)? Find(string unit) => Whole.TryGetValue(unit, out var found) ? found : null;

    /// <summary>A unit must end where its word ends: 6方面 is no 6 方, 5G基站 no 5 G, but 500MW is 500 MW.</summary>
    private static bool CutsWord(ReadOnlySpan<char> text, int at, BaseUnit unit)
    {
        var end = at + unit.Name.Length;
        if (LongerWords.Prefix(text[at..]) > unit.Name.Length)
            return true;
        if (!char.IsAsciiLetter(unit.Name[^1]))
            return false;
        return (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) || unit.Name is "G" or "M" or "T" or "E" or "m";
    }

    private static FrozenDictionary<string, (BaseUnit Unit, decimal Multiple)> BuildWhole()
    {
        var whole = Units.ToDictionary(u => u.Key, u => (u.Value, 1m));
        foreach (var (name, factor) in Multiples)
        {
            whole.TryAdd(name, (new BaseUnit("", Dimension.None, 1), factor));
            foreach (var (printed, unit) in Units)
                whole.TryAdd(name + printed, (unit, factor));
        }

        return whole.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, BaseUnit> Build()
    {
        var units = new Dictionary<string, BaseUnit>();
        foreach (var (dimension, factor, names) in Rows)
        {
            foreach (var name in names.Split(' '))
                units.TryAdd(name, new BaseUnit(name, dimension, factor));
        }

        return units.ToFrozenDictionary();
    }
}
