using PolicySearch.Structure.Numbering;

namespace PolicySearch.Tests.Structure.Numbering;

/// <summary>Every printed form of numbers is run on its own lines.</summary>
public sealed class MarkerFormTests
{
    public static TheoryData<string, string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var form in MarkerReader.Forms)
            {
                foreach (var (line, number) in form.Reads)
                    data.Add(form.Name, line, number);
                foreach (var line in form.Refuses)
                    data.Add(form.Name, line, "");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_its_lines_and_leaves_those_that_look_alike(string form, string line, string number) =>
        (MarkerReader.Read(line).Number ?? "").ShouldBe(number, form);

    [Fact]
    public void Every_form_has_a_line_of_its_own_that_no_other_form_opens() =>
        MarkerReader.Forms.ShouldAllBe(f => f.Reads.Length > 0 && MarkerReader.Forms.Count(o => o.Opens.Contains(f.Reads[0].Line[0])) == 1);
}
