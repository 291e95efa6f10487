namespace PolicySearch.Cli;

/// <summary>Passes progress on at once and in order, as <see cref="Progress{T}"/> does not.</summary>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
