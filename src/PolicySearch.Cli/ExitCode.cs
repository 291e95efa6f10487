namespace PolicySearch.Cli;

/// <summary>What the process tells the shell when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
}
