using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Http;
using PolicySearch.Errors;
using PolicySearch.Web;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Cli;

/// <summary>Options of <c>serve</c>: where it listens, and whom it lets in.</summary>
internal sealed class ServingOptions
{
    // Not an option: a command line is seen by everyone on the machine.
    private const string KeyVariable = "POLICYSEARCH_API_KEY";

    private readonly Option<string> _urls = new("--urls") { Description = Texts.Of("serve.urls"), HelpName = "URL", DefaultValueFactory = _ => WebHost.DefaultUrl };
    private readonly Option<string[]> _hosts = Options.Many("--allow-host", "NAME", Texts.Of("serve.allow-host"));
    private readonly Option<string[]> _origins = Options.Many("--cors", "ORIGIN", Texts.Of("serve.cors"));
    private readonly Option<bool> _anonymous = new("--allow-anonymous-read") { Description = Texts.Of("serve.allow-anonymous-read") };

    private readonly Option<string> _log = new Option<string>("--log") { Description = Texts.Of("serve.log"), HelpName = "text|json", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");

    public ServingOptions() => _origins.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => !IsOrigin(token.Value)))
            result.AddError(Texts.Of("serve.no-origin", token.Value));
    });

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _urls, _hosts, _origins, _anonymous, _log })
            command.Options.Add(option);
    }

    /// <summary>Where to listen.</summary>
    public string Urls(ParseResult parsed) => parsed.GetRequiredValue(_urls);

    /// <summary>Store and rights.</summary>
    /// <exception cref="PolicySearchException">It would be reached from elsewhere, and there is no key.</exception>
    public PolicySearchOptions Read(ParseResult parsed, string store, long maxUploadBytes)
    {
        var options = new PolicySearchOptions
        {
            Store = store,
            ApiKey = Environment.GetEnvironmentVariable(KeyVariable),
            MaxUploadBytes = maxUploadBytes,
            AllowedHosts = [.. parsed.GetValue(_hosts) ?? [], .. Addresses(Urls(parsed)).Select(address => address.Host)],
            CorsOrigins = parsed.GetValue(_origins) ?? [],
            AllowAnonymousRead = parsed.GetValue(_anonymous),
            JsonLog = parsed.GetValue(_log) == "json",
        };
        var closed = options.AllowAnonymousRead || !string.IsNullOrEmpty(options.ApiKey) || new KeyRing(store).Keys.Count > 0;
        return closed || Addresses(Urls(parsed)).All(IsLocal) ? options : throw new PolicySearchException(ErrorCode.OpenToAll, Urls(parsed));
    }

    // What is no address is told when it is listened on.
    private static IEnumerable<BindingAddress> Addresses(string urls)
    {
        try
        {
            return [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse)];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static bool IsLocal(BindingAddress address) => address.IsUnixPipe || string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") && address.GetLeftPart(UriPartial.Authority) == text;
}
