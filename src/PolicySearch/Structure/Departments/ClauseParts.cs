using PolicySearch.Records;

namespace PolicySearch.Structure.Departments;

/// <summary>Which part each name of one clause has.</summary>
internal readonly struct ClauseParts
{
    private readonly ClauseName[] _names;
    private readonly LeadRule _rule;
    private readonly bool _hasLead;

    private ClauseParts(ClauseName[] names, LeadRule rule, bool hasLead) => (_names, _rule, _hasLead) = (names, rule, hasLead);

    /// <summary>Looks at the marks of the names. The document's rule only counts where none of them tells a part.</summary>
    public static ClauseParts Of(ClauseName[] names, LeadRule rule)
    {
        bool starred = false, lead = false, marked = false;
        foreach (var name in names)
        {
            starred |= name.Starred;
            lead |= name.Role == RoleWord.Lead;
            marked |= name.Role is not (RoleWord.None or RoleWord.Responsible);
        }

        if (names.Length == 0 || starred || marked || rule == LeadRule.FirstGroup && names[^1].Group == names[0].Group)
            rule = LeadRule.None;
        return new ClauseParts(names, rule, starred || lead || rule != LeadRule.None);
    }

    /// <summary>The part of the name at an index.</summary>
    public Responsibility this[int index]
    {
        get
        {
            var name = _names[index];
            var leads = name.Role == RoleWord.Lead || name.Starred
                || _rule == LeadRule.FirstName && index == 0 || _rule == LeadRule.FirstGroup && name.Group == _names[0].Group;
            return leads ? Responsibility.Lead
                : name.Role is RoleWord.Support or RoleWord.Guide || _hasLead ? Responsibility.Support
                : Responsibility.Responsible;
        }
    }
}
