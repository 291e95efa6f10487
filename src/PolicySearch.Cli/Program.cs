using System.Text;
using PolicySearch.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Locale.Apply(Environment.GetEnvironmentVariable);

using var session = Session.OfProcess();
return await CommandLine.RunAsync(args, session);
