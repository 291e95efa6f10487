using System.Text.Json;
using PolicySearch;
using PolicySearch.Documents;
using PolicySearch.Themes;

// Until the command line proper stands: extract FILE...
var pipeline = new PolicyPipeline(new MajorityClassifier("industry", "macro_growth"));
foreach (var file in args.Skip(1).TakeWhile(a => !a.StartsWith('-')))
{
    foreach (var document in pipeline.Extract(Path.GetFileName(file), File.ReadAllBytes(file), ReadOptions.Default))
    {
        if (args.Contains("document"))
        {
            Console.WriteLine(JsonSerializer.Serialize(document.Document, PolicyJson.Options));
            continue;
        }

        foreach (var task in document.Tasks)
            Console.WriteLine(JsonSerializer.Serialize(task, PolicyJson.Options));
    }
}

return 0;
