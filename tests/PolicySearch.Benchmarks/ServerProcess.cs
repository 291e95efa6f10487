using System.Diagnostics;

namespace PolicySearch.Benchmarks;

/// <summary>The server as a program of its own, on a free port of this machine.</summary>
/// <param name="process">The program.</param>
/// <param name="address">Where it listens.</param>
internal sealed class ServerProcess(Process process, Uri address) : IDisposable
{
    /// <summary>Where it listens.</summary>
    public Uri Address { get; } = address;

    /// <summary>Starts it on an index.</summary>
    public static ServerProcess Start(string folder)
    {
        var settings = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "PolicySearch.Web.dll"), "--urls", "http://127.0.0.1:0" },
            Environment = { ["PolicySearch__Store"] = Path.GetFullPath(folder) },
            RedirectStandardOutput = true,
        };
        var process = Process.Start(settings)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(line[at..].Trim()));
            }
        }

        throw new InvalidOperationException($"The server did not start on {folder}; start it by hand to see why.");
    }

    /// <summary>Memory that it holds at present, MB.</summary>
    public double Memory()
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    /// <summary>The most memory that it has held, MB.</summary>
    public double PeakMemory()
    {
        process.Refresh();
        return process.PeakWorkingSet64 / 1e6;
    }

    /// <summary>Processor time that it has used, seconds.</summary>
    public double ProcessorTime()
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
