namespace PolicySearch.Web.Hosting;

/// <summary>Gives memory back to the machine once work has ceased: without work nothing is collected, and what a busy hour took would be kept.</summary>
internal sealed class IdleMemory : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _last;
    private int _worked;

    public IdleMemory(TimeProvider time) => (_time, _timer) = (time, time.CreateTimer(_ => Collect(), null, Idle, Idle));

    /// <summary>Notes that there is work.</summary>
    public void Note()
    {
        Volatile.Write(ref _last, _time.GetTimestamp());
        Volatile.Write(ref _worked, 1);
    }

    public void Dispose() => _timer.Dispose();

    private void Collect()
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _last)) >= Idle && Interlocked.Exchange(ref _worked, 0) == 1)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
