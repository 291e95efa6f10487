using PolicySearch.Records;

namespace PolicySearch.Structure.Departments;

/// <summary>
/// The departments of a document's tasks. A document names the same few bodies over and over: each name's standard form is looked up
/// once, and all tasks share it.
/// </summary>
internal sealed class NamedBodies
{
    private readonly Dictionary<string, Body?[]> _known = [];
    private const int Parts = (int)Responsibility.Responsible + 1;

    private readonly List<DepartmentRole> _ofTask = [];
    private int _task;

    /// <summary>The departments added since the task began, in order.</summary>
    public DepartmentRole[] OfTask => [.. _ofTask];

    /// <summary>Begins the next task, which has no departments yet.</summary>
    public void BeginTask()
    {
        _task++;
        _ofTask.Clear();
    }

    /// <summary>Adds a department to the task; one that it has in this part already is passed over.</summary>
    public void Add(string name, Responsibility role)
    {
        if (!_known.TryGetValue(name, out var parts))
            _known.Add(name, parts = new Body?[Parts]);
        var body = parts[(int)role] ??= new Body(new DepartmentRole(name, role, Array.Find(parts, p => p is not null)?.Role.Canonical ?? CanonicalNames.Of(name)));
        if (body.LastTask == _task)
            return;
        body.LastTask = _task;
        _ofTask.Add(body.Role);
    }

    /// <summary>Adds the bodies that take part everywhere: beside a lead they support, otherwise they are responsible too.</summary>
    public void AddBeside(IReadOnlyList<string> standing)
    {
        if (standing.Count == 0)
            return;
        var beside = _ofTask.Exists(r => r.Role == Responsibility.Lead) ? Responsibility.Support : Responsibility.Responsible;
        foreach (var name in standing)
        {
            if (!_ofTask.Exists(r => r.Name == name))
                Add(name, beside);
        }
    }

    /// <summary>A body in one part, and the last task that it was added to.</summary>
    private sealed class Body(DepartmentRole role)
    {
        public DepartmentRole Role => role;

        public int LastTask { get; set; }
    }
}
