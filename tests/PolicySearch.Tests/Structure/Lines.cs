using PolicySearch.Records;
using PolicySearch.Structure;

namespace PolicySearch.Tests.Structure;

/// <summary>A document out of its lines, parsed.</summary>
internal static class Lines
{
    public static IReadOnlyList<PolicyTask> Tasks(string text) => Parse(text).Tasks;

    public static ParsedTasks Parse(string text)
    {
        var blocks = text.Split('\n').Select((line, i) => (TextBlock)new Paragraph(i + 1, line)).ToList();
        return TaskParser.Parse(new ReadDocument("test.txt", "", "text", blocks), new PolicyDocument { Document = "test.txt" });
    }
}
