namespace PolicySearch.Web.Hosting;

/// <summary>Answers <c>HEAD</c> wherever <c>GET</c> is answered: the same headers, and no body.</summary>
internal static class HeadRequests
{
    public static void UseHead(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            // The server below asks for the method once more: an answer to HEAD has no length of nothing.
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    });
}
