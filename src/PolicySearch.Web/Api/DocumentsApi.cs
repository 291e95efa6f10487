using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Export;
using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/documents</c>: what is stored, upload, removal.</summary>
internal static class DocumentsApi
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("Documents");
        api.MapGroup("").WithTags("Documents").MapList("/documents", List, "Documents", "List stored documents", "Newest first, with the number of tasks and targets.");
        documents.MapGet("/{id}", Get).WithName("getDocument").WithSummary("Read a document with its tasks").ProducesProblem(StatusCodes.Status404NotFound);
        documents.MapPost("", Upload).WithName("uploadDocument").WithSummary("Add a document")
            .WithDescription("Either multipart/form-data with one or more files, or the file's bytes as the body and its name in the query. All files are stored, or none where one cannot be read. A document of the same name or content is replaced. Needs X-Api-Key, or comes from this machine where no key is configured.")
            .Accepts<byte[]>("*/*", "application/octet-stream", "multipart/form-data")
            .Produces<IReadOnlyList<DocumentSummary>>(StatusCodes.Status201Created)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireWriter().DisableAntiforgery();
        api.MapPost("/extract", Extract).WithName("extractDocuments").WithTags("Documents").WithSummary("Read documents without storing them")
            .WithDescription("Takes files as the upload does and answers with their tasks, targets, departments and themes. Nothing is kept.")
            .Accepts<byte[]>("*/*", "application/octet-stream", "multipart/form-data")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .DisableAntiforgery();
        documents.MapDelete("/{id}", Delete).WithName("deleteDocument").WithSummary("Remove a document and its tasks")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).RequireWriter();
    }

    private static async Task<ListAnswer<Listed<DocumentSummary>>> List(
        [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var which = filter.Read(check);
        check.Throw();
        var found = await index.DocumentsAsync(which, cancellation).ToListAsync(cancellation);
        return ListAnswer.Of("documents", () => page.Of(found.ConvertAll(DocumentSummary.Of)), () => ExportedList.Of(DocumentsSheet.Table, page.Rows(found)));
    }

    private static async Task<Ok<WholeDocument>> Get([Description("The document's key.")] string id, IPolicyIndex index, CancellationToken cancellation)
    {
        var found = await index.DocumentAsync(id, cancellation) ?? throw new PolicySearchException(ErrorCode.UnknownDocument, id);
        return TypedResults.Ok(new WholeDocument(found.Document, found.Tasks));
    }

    private static async Task<Created<IReadOnlyList<DocumentSummary>>> Upload(
        HttpRequest request,
        [FromQuery, Description("The file's name, where the body is the file itself.")] string? name,
        [FromQuery, Description("The region, instead of the one found in the text.")] string? region,
        DocumentStore store,
        CancellationToken cancellation)
    {
        var files = await UploadedFiles.ReadAsync(request, name, cancellation);
        var added = (await store.AddAsync(files, region, cancellation)).Select(DocumentSummary.Of).ToList();
        return TypedResults.Created(added.Count == 1 ? $"/api/documents/{added[0].Document.Id}" : "/api/documents", (IReadOnlyList<DocumentSummary>)added);
    }

    private static async Task<Ok<IReadOnlyList<WholeDocument>>> Extract(
        HttpRequest request,
        [FromQuery, Description("The file's name, where the body is the file itself.")] string? name,
        [FromQuery, Description("The region, instead of the one found in the text.")] string? region,
        DocumentStore store,
        CancellationToken cancellation)
    {
        var files = await UploadedFiles.ReadAsync(request, name, cancellation);
        return TypedResults.Ok((IReadOnlyList<WholeDocument>)[.. store.Read(files, region, cancellation).Select(read => new WholeDocument(read.Document, read.Tasks))]);
    }

    private static async Task<NoContent> Delete([Description("The document's key.")] string id, DocumentStore store, CancellationToken cancellation) =>
        await store.RemoveAsync(id, cancellation) ? TypedResults.NoContent() : throw new PolicySearchException(ErrorCode.UnknownDocument, id);

    /// <summary>A document and how much was found in it.</summary>
    internal sealed record DocumentSummary(PolicyDocument Document, int Tasks, int Targets)
    {
        public static DocumentSummary Of(StoredDocument stored) => new(stored.Document, stored.Tasks, stored.Targets);
    }

    /// <summary>A document with its tasks, in document order.</summary>
    internal sealed record WholeDocument(PolicyDocument Document, IReadOnlyList<PolicyTask> Tasks);
}
