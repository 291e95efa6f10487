using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace PolicySearch.Cli;

/// <summary>
/// The language of messages. The product carries no culture data, so the runtime always says "invariant" and the locale is read
/// here: <c>LC_ALL</c>, <c>LC_MESSAGES</c>, <c>LANG</c>, or Windows' display language. <c>zh_CN.UTF-8</c> → Chinese, <c>C.UTF-8</c> → English.
/// </summary>
internal static partial class Locale
{
    private const int PrimaryLanguageMask = 0x3ff;
    private const int ChinesePrimaryLanguage = 0x04;

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");

    // What the command line parser's own resources are called; without culture data "zh" is not its parent.
    private static readonly CultureInfo ChineseOfParser = CultureInfo.GetCultureInfo("zh-Hans");

    // Without culture data the runtime asks for "zh-HANS", which no file is called where names are case-sensitive.
    static Locale() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "zh-Hans", name.Name + ".dll");
        return string.Equals(name.CultureName, "zh-Hans", StringComparison.OrdinalIgnoreCase) && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    };

    /// <summary>Whether messages are Chinese at present.</summary>
    public static bool SpeaksChinese => CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.Ordinal);

    /// <summary>Sets the language of this process's messages.</summary>
    public static void Apply(Func<string, string?> environment)
    {
        var culture = Of(environment);
        CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
    }

    /// <summary>The culture that an environment asks for.</summary>
    public static CultureInfo Of(Func<string, string?> environment)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var stated = names.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var chinese = stated is not null ? stated.StartsWith("zh", StringComparison.OrdinalIgnoreCase) : WindowsSpeaksChinese();
        return chinese ? Chinese : CultureInfo.InvariantCulture;
    }

    /// <summary>Runs something of the command line parser's in the language of this process.</summary>
    public static T WithParserCulture<T>(Func<T> parse)
    {
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture.Equals(Chinese) ? ChineseOfParser : culture;
            return parse();
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    /// <summary>The culture that this program's own texts are called.</summary>
    public static CultureInfo OfTexts(CultureInfo culture) => culture.Equals(ChineseOfParser) ? Chinese : culture;

    private static bool WindowsSpeaksChinese() =>
        OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguageMask) == ChinesePrimaryLanguage;

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial ushort GetUserDefaultUILanguage();
}
