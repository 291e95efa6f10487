using PolicySearch.Web.Hosting;

// The command line's `serve` starts the same application; this one is for web hosts, configured by PolicySearch__Store and the like.
var builder = WebApplication.CreateBuilder(args);
builder.AddPolicySearch(builder.Configuration.GetSection("PolicySearch").Get<PolicySearchOptions>() ?? new PolicySearchOptions());

var app = builder.Build();
app.UsePolicySearch();
app.Run();
