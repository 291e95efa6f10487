using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary>Two invented documents in the printed form of their kind, indexed once for all tests that only read.</summary>
public sealed class StoredDocuments : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policysearch-cli-");

    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["xianyang.txt"] = """
            咸阳市人民政府关于印发2022年重点工作任务分工的通知
            咸政发〔2022〕91号
            各县市区人民政府，市政府各工作部门：
            现将2022年重点工作任务分工印发给你们，请认真贯彻落实。
            咸阳市人民政府
            2022年2月11日
            一、主要预期目标
            1.地区生产总值增长7%左右，城乡居民人均可支配收入分别增长7.5%、8.5%。（牵头单位：市发改委；责任单位：市统计局）
            二、重点任务
            （一）推动转型升级
            2.深化放管服改革，推行不动产登记一网通办。（牵头单位：市行政审批局；责任单位：市自然资源局）
            3.新建5G基站1200个以上。（市工信局牵头，市通信管理处配合）
            （二）建设美丽家园
            4.改造老旧小区86个，惠及群众2万户。（市住建局负责）
            5.完成营造林20万亩，PM2.5年均浓度控制在45微克/立方米以内。（市林业局、市生态环境局负责）
            """,
        ["ankang.txt"] = """
            安康市人民政府关于分解落实2019年政府工作报告重点任务的通知
            安政发〔2019〕96号
            各县区人民政府，市政府各工作部门：
            现将重点任务分解如下。
            安康市人民政府
            2019年3月1日
            一、经济发展目标
            1.地区生产总值增长9%。（牵头单位：市发改委；责任单位：市统计局）
            二、民生保障目标
            2.改造农村公路300公里。（牵头单位：市交通运输局）
            3.深化放管服改革，压缩企业开办时间。（牵头单位：市行政审批局；责任单位：市市场监管局）
            """,
    };

    public string Folder => Path.Combine(_folder.FullName, "documents");

    public string Store => Path.Combine(_folder.FullName, "store");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        foreach (var (name, text) in Texts)
            await File.WriteAllTextAsync(Path.Combine(Folder, name), text);
        var run = await CommandRun.English("index", Folder, "--store", Store);
        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<CommandRun> Run(params string[] args) => CommandRun.English([.. args, "--store", Store]);

    internal Task<CommandRun> RunChinese(params string[] args) => CommandRun.Chinese([.. args, "--store", Store]);
}
