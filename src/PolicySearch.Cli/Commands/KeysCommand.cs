using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Cli.Commands;

/// <summary><c>keys add|list|revoke</c>: the keys that <c>serve</c> lets in.</summary>
internal static class KeysCommand
{
    public static Command Create(Session session) => new("keys", Texts.Of("keys.about")) { Add(session), List(session), Revoke(session) };

    private static Command Add(Session session)
    {
        var name = Name();
        var role = new Option<string>("--role") { Description = Texts.Of("keys.role"), HelpName = "read|write", DefaultValueFactory = _ => JsonCode.Of(KeyRole.Read) }
            .AcceptOnlyFromAmong([.. JsonCode.All<KeyRole>()]);
        var store = StoreOption.Create();
        var command = new Command("add", Texts.Of("keys.add")) { name, role, store };
        command.SetAction(parsed =>
        {
            var key = Ring(parsed, store).Add(parsed.GetRequiredValue(name), JsonCode.Parse<KeyRole>(parsed.GetRequiredValue(role))!.Value, TimeProvider.System.GetUtcNow());
            session.Output.WriteLine(key);
            session.Error.WriteLine(Texts.Of("keys.shown-once"));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(Session session)
    {
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var store = StoreOption.Create();
        var command = new Command("list", Texts.Of("keys.list")) { format, store };
        command.SetAction(parsed => Listing.Write(session, parsed.GetRequiredValue(format), Ring(parsed, store).Keys,
        [
            new("name", Texts.Of("head.name"), key => key.Name),
            new("role", Texts.Of("head.role"), key => JsonCode.Of(key.Role)),
            new("made", Texts.Of("head.made"), key => key.Made.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ]));
        return command;
    }

    private static Command Revoke(Session session)
    {
        var name = Name();
        var store = StoreOption.Create();
        var command = new Command("revoke", Texts.Of("keys.revoke")) { name, store };
        command.SetAction(parsed =>
        {
            var revoked = parsed.GetRequiredValue(name);
            if (!Ring(parsed, store).Revoke(revoked))
                throw new PolicySearchException(ErrorCode.UnknownKey, revoked);
            session.Error.WriteLine(Texts.Of("keys.revoked", revoked));
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = Texts.Of("keys.name") };

    private static KeyRing Ring(ParseResult parsed, Option<string> store) => new(parsed.GetRequiredValue(store));
}
