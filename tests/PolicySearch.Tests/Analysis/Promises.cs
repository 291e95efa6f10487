using PolicySearch.Records;

namespace PolicySearch.Tests.Analysis;

/// <summary>Short ways to write stored targets and tasks of invented documents of real places.</summary>
internal static class Promises
{
    public static readonly Region Xianyang = new("610400", "咸阳市", RegionLevel.Prefecture, ["陕西省", "咸阳市"]);
    public static readonly Region Ankang = new("610900", "安康市", RegionLevel.Prefecture, ["陕西省", "安康市"]);
    public static readonly Region Xuchang = new("411000", "许昌市", RegionLevel.Prefecture, ["河南省", "许昌市"]);

    public static PolicyDocument Document(Region? region, string id = "d1", string title = "任务分工") =>
        new() { Document = id + ".txt", Id = id, Title = title, Region = region, Year = 2022, Kind = DocumentKind.TaskDivision };

    public static StoredTarget Growth(Region? region, decimal value, Comparison op = Comparison.Equal, int? year = 2022, Period? period = null, string id = "d1") =>
        Stored(Document(region, id), new Target
        {
            Quote = $"生产总值增长{value}%",
            Start = 0,
            Indicator = "地区生产总值增速",
            Canonical = "gdp_growth",
            Basis = Basis.Growth,
            Op = op,
            Value = value,
            Unit = "%",
            Year = year,
            Period = period,
        });

    public static StoredTarget OfTheNation(StoredTarget stored) => stored with { Document = stored.Document with { Region = null, Issuer = "国务院" } };

    public static StoredTarget Level(Region? region, string indicator, string canonical, decimal value, string unit, string id = "d1") =>
        Stored(Document(region, id), new Target
        {
            Quote = $"{indicator}达到{value}{unit}",
            Start = 0,
            Indicator = indicator,
            Canonical = canonical,
            Value = value,
            Unit = unit,
            Year = 2022,
        });

    public static StoredTarget Stored(PolicyDocument document, Target target) =>
        new(target, Task(document, target.Quote) with { Targets = [target] }, document);

    public static PolicyTask Task(PolicyDocument document, string text, int sequence = 1) =>
        new() { Document = document.Document, Id = $"{document.Id}-{sequence}", Sequence = sequence, Number = sequence.ToString(), Text = text };
}
