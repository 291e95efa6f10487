using System.Text;
using System.Text.Json;
using PolicySearch.Documents;
using PolicySearch.Records;
using PolicySearch.Structure;

namespace PolicySearch.Tests.Structure;

/// <summary>Tasks, numbers, headings and departments against the annotated documents, scored as their score.py does.</summary>
public sealed class GoldAnnotationTests
{
    [Theory]
    [InlineData("ankang-2019")]
    [InlineData("xianyang-2022")]
    [InlineData("xuchang-2020")]
    public void Finds_what_the_annotators_found(string name)
    {
        var gold = Path.Combine(SharedFiles.Folder("eval"), "gold", name + ".jsonl");
        var text = Path.Combine(SharedFiles.Folder("seeds"), name + ".txt");
        var golds = File.ReadLines(gold).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l.TrimStart('\ufeff')).RootElement).ToList();
        var read = DocumentReader.Read(name + ".txt", File.ReadAllBytes(text), ReadOptions.Default)[0];
        var tasks = TaskParser.Parse(read, new PolicyDocument { Document = name }).Tasks;

        var score = Score.Of(golds, tasks);

        score.Tasks.ShouldBeGreaterThanOrEqualTo(0.995);
        score.Departments.ShouldBeGreaterThanOrEqualTo(0.985);
        score.Number.ShouldBeGreaterThanOrEqualTo(0.99);
        score.Section.ShouldBeGreaterThanOrEqualTo(0.99);
    }

    private sealed record Score(double Tasks, double Departments, double Number, double Section)
    {
        public static Score Of(List<JsonElement> golds, IReadOnlyList<PolicyTask> tasks)
        {
            var left = tasks.ToList();
            int found = 0, numbers = 0, sections = 0, goldRoles = 0, hits = 0;
            foreach (var gold in golds)
            {
                var roles = Roles(gold.GetProperty("departments"));
                goldRoles += roles.Count;
                var task = left.Find(t => Fold(t.Text).StartsWith(Fold(gold.GetProperty("starts").GetString()!), StringComparison.Ordinal));
                if (task is null)
                    continue;
                left.Remove(task);
                found++;
                hits += Roles(task).Count(roles.Contains);
                numbers += Fold(gold.GetProperty("number").GetString()!) == Fold(task.Number) ? 1 : 0;
                var section = gold.GetProperty("section").EnumerateArray().Select(s => Fold(s.GetString()!));
                sections += section.SequenceEqual(task.Section.Select(Fold)) ? 1 : 0;
            }

            var predicted = tasks.Sum(t => Roles(t).Count);
            return new Score(F1(found, tasks.Count, golds.Count), F1(hits, predicted, goldRoles), (double)numbers / found, (double)sections / found);
        }

        private static double F1(int hit, int predicted, int gold) => 2.0 * hit / (predicted + gold);

        private static HashSet<string> Roles(PolicyTask task) =>
            [.. task.Departments.Select(d => d.Role.ToString().ToLowerInvariant() + Fold(d.Name))];

        private static HashSet<string> Roles(JsonElement departments) =>
            [.. departments.EnumerateObject().SelectMany(role => role.Value.EnumerateArray().Select(n => role.Name + Fold(n.GetString()!)))];

        private static string Fold(string text)
        {
            var folded = new StringBuilder(text.Length);
            foreach (var c in text.Normalize(NormalizationForm.FormKC))
            {
                if (!char.IsWhiteSpace(c) && c != '*')
                    folded.Append(c is '“' or '”' ? '"' : c);
            }

            return folded.ToString();
        }
    }
}
