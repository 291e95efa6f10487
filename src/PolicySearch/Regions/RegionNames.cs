namespace PolicySearch.Regions;

/// <summary>How names of divisions are shortened, and which names that are still met have been given up.</summary>
internal static class RegionNames
{
    /// <summary>What ends an official name, longest first.</summary>
    private static readonly string[] Suffixes =
        ["自治区", "自治州", "自治县", "自治旗", "林区", "特区", "地区", "新区", "省", "市", "县", "区", "旗", "盟"];

    /// <summary>The peoples named in autonomous divisions, longest first where one ends another.</summary>
    private static readonly string[] Peoples =
    [
        "维吾尔", "蒙古族", "蒙古", "回族", "藏族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族",
        "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "东乡", "纳西族", "景颇族", "柯尔克孜", "土族",
        "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "塔吉克", "普米族", "怒族", "鄂温克族", "鄂伦春", "保安族",
        "裕固族", "独龙族", "各族",
    ];

    /// <summary>Names that were given up by more than a change of suffix, and the code of what they belong to now.</summary>
    public static IReadOnlyDictionary<string, string[]> Former { get; } = Rows(
        """
        崇文区 110101, 宣武区 110102, 卢湾区 310101, 闸北区 310106, 南汇区 310115, 萝岗区 440112, 襄樊市 420600, 思茅市 530800,
        莱芜市 370116, 下城区 330105, 江干区 330102, 许昌县 411003, 户县 610118, 达县 511703, 吴江市 320509, 通州市 320614,
        锡山市 320205, 绍兴县 330603, 昌都地区 540300, 铜仁地区 520600, 毕节地区 520500, 襄阳区 420607, 淮阴市 320800, 万县市 500101,
        涪陵市 500102, 株洲县 430212, 赣县 360704, 芜湖县 340210, 宜宾县 511504, 新都县 510114
        """);

    /// <summary>
    /// Zones that are called by a name of their own, and the code of the division they lie in (of the one that runs them where they
    /// lie in several).
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> NamedZones { get; } = Rows(
        """
        前海 440300, 横琴 440400, 雄安新区 130600, 西咸新区 610100, 两江新区 500000, 天府新区 510100, 贵安新区 520100, 临港新片区 310000,
        杨凌示范区 610403, 滇中新区 530100, 湘江新区 430100, 江北新区 320100, 光谷 420100, 苏州工业园区 320500, 中关村 110000, 松山湖 441900,
        平潭综合实验区 350128, 东湖高新区 420100, 赣江新区 360100, 哈尔滨新区 230100
        """);

    /// <summary>
    /// One-character names of provinces and cities as document numbers use them, and their codes: <c>穗府办</c> is Guangzhou's.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Letters { get; } = Rows(
        """
        京 110000, 津 120000, 冀 130000, 晋 140000, 内 150000, 辽 210000, 吉 220000, 黑 230000,
        沪 310000, 苏 320000, 浙 330000, 皖 340000, 闽 350000, 赣 360000, 鲁 370000, 豫 410000,
        鄂 420000, 湘 430000, 粤 440000, 桂 450000, 琼 460000, 渝 500000, 川 510000, 黔 520000,
        云 530000, 藏 540000, 陕 610000, 甘 620000, 青 630000|370200, 宁 640000|320100, 新 650000, 穗 440100,
        榕 350100, 甬 330200, 蓉 510100, 筑 520100, 邕 450100, 并 140100, 洪 360100, 温 330300
        """);

    /// <summary>Rows of a name and its codes.</summary>
    private static Dictionary<string, string[]> Rows(string rows) =>
        rows.Split(',', StringSplitOptions.TrimEntries).Select(row => row.Split(' ')).ToDictionary(row => row[0], row => row[1].Split('|'));

    /// <summary>The name without its suffix and its peoples: <c>咸阳市</c> → <c>咸阳</c>, <c>恩施土家族苗族自治州</c> → <c>恩施</c>.</summary>
    public static string Shorten(string name)
    {
        var suffix = Array.Find(Suffixes, s => name.EndsWith(s, StringComparison.Ordinal));
        if (suffix is null)
            return name;
        var stem = name[..^suffix.Length];
        if (!suffix.StartsWith("自治", StringComparison.Ordinal) || stem == "内蒙古")
            return stem;
        while (Array.Find(Peoples, p => stem.Length > p.Length + 1 && stem.EndsWith(p, StringComparison.Ordinal)) is { } people)
            stem = stem[..^people.Length];
        return stem;
    }
}
