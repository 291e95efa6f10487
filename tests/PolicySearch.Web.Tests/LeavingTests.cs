using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PolicySearch.Indexing;
using PolicySearch.Records;

namespace PolicySearch.Web.Tests;

/// <summary>Work for a client that has left is given up: it went on for minutes once, with the next clients' beside it.</summary>
public sealed class LeavingTests
{
    [Theory]
    [InlineData("/api/export/ledger.csv")]
    [InlineData("/api/export/ledger.xlsx")]
    public async Task Work_ends_when_the_client_leaves(string path)
    {
        using var server = new EndlessServer();
        using var client = server.CreateClient();
        using var leaving = new CancellationTokenSource();
        var asked = client.GetAsync(new Uri(path, UriKind.Relative), leaving.Token);

        await server.Begun.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asked);

        await server.Ended.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    /// <summary>A server whose store never comes to its end.</summary>
    private sealed class EndlessServer : Server
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(_ => EndlessIndex.Over(PolicyIndexes.Open(Store, IndexMode.Write), this)));
        }
    }

    /// <summary>An index that gives the same tasks again and again.</summary>
    public class EndlessIndex : DispatchProxy
    {
        private IPolicyIndex? _index;
        private EndlessServer? _server;

        internal static IPolicyIndex Over(IPolicyIndex index, object server)
        {
            var proxy = Create<IPolicyIndex, EndlessIndex>();
            ((EndlessIndex)(object)proxy)._index = index;
            ((EndlessIndex)(object)proxy)._server = (EndlessServer)server;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IPolicyIndex.TasksAsync) ? Endless((TaskFilter)args![0]!, (CancellationToken)args[^1]!) : targetMethod.Invoke(_index, args);

        private async IAsyncEnumerable<StoredTask> Endless(TaskFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
        {
            try
            {
                while (true)
                {
                    await foreach (var task in _index!.TasksAsync(filter, cancellation))
                    {
                        _server!.Begun.TrySetResult();
                        yield return task;
                    }
                }
            }
            finally
            {
                _server!.Ended.TrySetResult();
            }
        }
    }
}
