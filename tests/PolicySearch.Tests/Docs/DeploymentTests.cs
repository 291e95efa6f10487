namespace PolicySearch.Tests.Docs;

/// <summary>
/// What <c>deploy/</c> promises, where no container engine and no linter is at hand: the container runs as no root user on pinned images and locked packages,
/// and the systemd unit is closed to all but its own folder.
/// </summary>
public sealed class DeploymentTests
{
    private static readonly string[] Instructions = ["FROM", "WORKDIR", "COPY", "RUN", "USER", "VOLUME", "EXPOSE", "ENTRYPOINT", "HEALTHCHECK", "ENV", "ARG"];

    [Fact]
    public void The_container_file_is_well_formed_and_needs_no_root()
    {
        var lines = Read("Containerfile").Where(line => line.Length > 0 && line[0] != '#').ToList();

        lines.Select(line => line.Split(' ')[0]).Except(Instructions).ShouldBeEmpty();
        lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains(':') && !line.Contains(":latest", StringComparison.Ordinal));
        lines.FindLastIndex(line => line == "USER app").ShouldBeGreaterThan(lines.FindLastIndex(line => line.StartsWith("RUN ", StringComparison.Ordinal)));
        lines.ShouldContain(line => line.Contains("RestoreLockedMode=true", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains(" npm ", StringComparison.Ordinal), "the build installs its data from npm");
        lines[^1].ShouldStartWith("ENTRYPOINT [");
        lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1])
            .Where(from => Directory.GetFileSystemEntries(SharedFiles.Repository, from).Length == 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("ProtectHome=yes")]
    [InlineData("PrivateTmp=yes")]
    [InlineData("CapabilityBoundingSet=")]
    [InlineData("StateDirectory=policysearch")]
    [InlineData("MemoryMax=1G")]
    [InlineData("Restart=on-failure")]
    public void The_unit_is_closed_to_all_but_its_own_folder(string line) => Read("policysearch.service").ShouldContain(line);

    [Fact]
    public void The_unit_has_sections_and_settings_only()
    {
        foreach (var line in Read("policysearch.service").Where(line => line.Length > 0))
            (line[0] is '#' or '[' || line.IndexOf('=', StringComparison.Ordinal) > 0).ShouldBeTrue(line);
    }

    private static string[] Read(string file) => File.ReadAllLines(Path.Combine(SharedFiles.Repository, "deploy", file));
}
