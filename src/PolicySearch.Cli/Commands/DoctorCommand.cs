using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Search;
using PolicySearch.Web;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Cli.Commands;

/// <summary><c>doctor</c>: what is wrong with a set-up, and how to mend it.</summary>
internal static class DoctorCommand
{
    // Less than this and the next batch may not fit.
    private const long LeastFreeBytes = 256L << 20;

    public static Command Create(Session session)
    {
        var store = StoreOption.Create();
        var command = new Command("doctor", Texts.Of("doctor.about")) { store };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(store);
            var lines = new List<(bool Well, string Text)>
            {
                (true, Texts.Of("doctor.program", typeof(DoctorCommand).Assembly.GetName().Version!.ToString(3), Environment.Version, System.Runtime.InteropServices.RuntimeInformation.OSDescription)),
                Space(folder),
                Writable(folder),
                await Index(folder, cancellation),
                Keys(folder),
                Port(),
            };
            foreach (var (well, text) in lines)
                session.Output.WriteLine(well ? Texts.Of("doctor.well", text) : Texts.Of("doctor.wrong", text));
            return lines.TrueForAll(line => line.Well) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static (bool Well, string Text) Space(string folder)
    {
        var drive = new DriveInfo(Path.GetFullPath(folder));
        var megabytes = (drive.AvailableFreeSpace >> 20).ToString("N0", CultureInfo.InvariantCulture);
        return drive.AvailableFreeSpace >= LeastFreeBytes ? (true, Texts.Of("doctor.space", megabytes)) : (false, Texts.Of("doctor.no-space", megabytes));
    }

    private static (bool Well, string Text) Writable(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
            existing = parent;
        try
        {
            using var file = File.Create(Path.Combine(existing, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
            return (true, Texts.Of("doctor.writable", Printable.Escape(existing)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (false, Texts.Of("doctor.not-writable", Printable.Escape(existing), error.Message));
        }
    }

    private static async Task<(bool Well, string Text)> Index(string folder, CancellationToken cancellation)
    {
        try
        {
            using var index = PolicyIndexes.Open(folder, IndexMode.Read);
            await index.DemandReadyAsync(cancellation);
            var documents = await index.DocumentsAsync(Records.TaskFilter.None, cancellation).CountAsync(cancellation);
            var tasks = (await index.SearchAsync(new SearchRequest { Limit = 0 }, cancellation)).Total;
            return (true, Texts.Of("doctor.index", Printable.Escape(folder), documents, tasks, (await index.SchemeAsync(cancellation)).Name));
        }
        catch (PolicySearchException error)
        {
            return (false, error.Message);
        }
    }

    private static (bool Well, string Text) Keys(string folder)
    {
        try
        {
            return (true, Texts.Of("doctor.keys", new KeyRing(folder).Keys.Count));
        }
        catch (PolicySearchException error)
        {
            return (false, error.Message);
        }
    }

    private static (bool Well, string Text) Port()
    {
        var address = new Uri(WebHost.DefaultUrl);
        try
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, address.Port);
            listener.Start();
            return (true, Texts.Of("doctor.port", WebHost.DefaultUrl));
        }
        catch (SocketException)
        {
            return (false, Texts.Of("doctor.port-taken", WebHost.DefaultUrl));
        }
    }
}
