namespace PolicySearch.Records;

/// <summary>The level of an administrative division.</summary>
public enum RegionLevel
{
    /// <summary>Province, autonomous region or municipality under the central government (省, 自治区, 直辖市).</summary>
    Province,

    /// <summary>Prefecture-level city, prefecture, autonomous prefecture or league (地级市, 地区, 自治州, 盟).</summary>
    Prefecture,

    /// <summary>County, county-level city, district or banner (县, 县级市, 区, 旗).</summary>
    County,

    /// <summary>A zone or town without a code of its own (开发区, 镇, 街道), given its parent's code.</summary>
    Local,
}
