using System.Globalization;

namespace PolicySearch.Tests.Reliability;

/// <summary>
/// How often a test of this room tries: a few times and always the same in a build; as often as an environment variable says, and
/// differently each time, in the long run of <c>tests/reliability.sh</c>.
/// </summary>
internal sealed record Rounds(int Count, Random Random)
{
    public static Rounds Of(string variable, int few) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var many)
        ? new Rounds(many, new Random(Environment.TickCount)) : new Rounds(few, new Random(20260101));
}
