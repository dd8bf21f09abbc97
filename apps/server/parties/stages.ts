/**
 * The stages of a case as its party is told them; the table must be called `c`. A respondent learns of the way from where it was
 * first sent a paper, not of how the office came to it.
 */
export const toldStages = `select s.at, s.stage from party_stages(c.id) s
  where exists (select from own_parts() p where p.case_id = c.id and p.role <> 'respondent')
     or s.at >= (select max(b.at) from party_stages(c.id) b
                  where b.at <= (select min(paper_given(d.id)) from document d where d.case_id = c.id))`;
