using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Tests;

/// <summary>The application on real HTTP over an index of two invented documents.</summary>
public class Server : WebApplicationFactory<Program>
{
    public const string Key = "a key of the tests";

    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("policysearch-web-");

    public static string Xianyang => """
        咸阳市人民政府关于印发2022年重点工作任务分工的通知
        咸政发〔2022〕91号
        各县市区人民政府，市政府各工作部门：
        现将2022年重点工作任务分工印发给你们，请认真贯彻落实。
        咸阳市人民政府
        2022年2月11日
        一、主要预期目标
        1.地区生产总值增长7%左右，城乡居民人均可支配收入分别增长7.5%、8.5%。（牵头单位：市发改委；责任单位：市统计局）
        二、重点任务
        2.深化放管服改革，推行不动产登记一网通办。（牵头单位：市行政审批局；责任单位：市自然资源局）
        3.改造老旧小区86个，惠及群众2万户。（市住建局负责）
        """;

    public static string Ankang => """
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
        """;

    public Server()
        : this(("xianyang.txt", Xianyang), ("ankang.txt", Ankang))
    {
    }

    /// <summary>The same over other documents.</summary>
    internal Server(params (string Name, string Text)[] documents)
    {
        using var index = PolicyIndexes.Open(_store.FullName, IndexMode.Write);
        var pipeline = new PolicyPipeline(ThemeModel.Shipped);
        index.WriteAsync([.. documents.SelectMany(document => Read(pipeline, document.Name, document.Text))], []).GetAwaiter().GetResult();
    }

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    protected virtual string? ApiKey => Key;

    /// <summary>The folder of the index.</summary>
    protected string Store => _store.FullName;

    public HttpClient Writer()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        return client;
    }

    public async Task<JsonElement> Json(string path)
    {
        using var client = CreateClient();
        var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
        services.AddSingleton(new PolicySearchOptions { Store = _store.FullName, ApiKey = ApiKey, MaxUploadBytes = 1 << 20 })
            .AddSingleton<IPolicyIndex>(_ => PolicyIndexes.Open(_store.FullName, IndexMode.Write)));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _store.Exists)
            _store.Delete(recursive: true);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicySearch.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicySearch.sln is not above the tests");
        return folder;
    }

    private static IEnumerable<SourceDocument> Read(PolicyPipeline pipeline, string name, string text) =>
        pipeline.Extract(name, Encoding.UTF8.GetBytes(text), ReadOptions.Default).Select(document => new SourceDocument("/documents/" + name, document));
}

/// <summary>The same without a configured key.</summary>
public sealed class ServerWithoutKey : Server
{
    protected override string? ApiKey => null;
}
