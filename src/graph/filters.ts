import type { EnumName, EnumValueOf } from '../vocabulary/enums.js';
import type { PropertyName } from '../vocabulary/properties.js';

/** The filters of lists, as the API takes them. All parts are optional and combine with AND. */

type Ids = readonly string[] | null | undefined;
type Codes<E extends EnumName> = readonly EnumValueOf<E>[] | null | undefined;

export interface ProvinceFilter {
  readonly kinds?: Codes<'ProvinceKind'>;
}
export interface LocalityFilter {
  readonly kinds?: Codes<'LocalityKind'>;
  readonly provinces?: Ids;
  readonly years?: readonly number[] | null | undefined;
}
export interface ProjectFilter {
  readonly policies?: Ids;
  readonly years?: readonly number[] | null | undefined;
  readonly statuses?: Codes<'ProjectStatus'>;
  readonly facilityKinds?: Codes<'FacilityKind'>;
  readonly provinces?: Ids;
  readonly localities?: Ids;
  readonly countsTowardTarget?: boolean | null | undefined;
  readonly groundbrokenFrom?: string | null | undefined;
  readonly groundbrokenTo?: string | null | undefined;
}
export interface FacilityFilter {
  readonly kinds?: Codes<'FacilityKind'>;
  readonly localities?: Ids;
  readonly years?: readonly number[] | null | undefined;
}
export interface ActorFilter {
  readonly kinds?: Codes<'ActorKind'>;
}
export interface MeetingFilter {
  readonly kinds?: Codes<'MeetingKind'>;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly participants?: Ids;
}
export interface SourceFilter {
  readonly kinds?: Codes<'SourceKind'>;
  readonly held?: boolean | null | undefined;
  readonly publishers?: Ids;
  readonly languages?: readonly string[] | null | undefined;
  readonly publishedFrom?: string | null | undefined;
  readonly publishedTo?: string | null | undefined;
}
export interface ClaimFilter {
  readonly subjects?: Ids;
  readonly properties?: readonly PropertyName[] | null | undefined;
  readonly sources?: Ids;
  readonly documents?: Ids;
  readonly sourceKinds?: Codes<'SourceKind'>;
  readonly attributedTo?: Ids;
  readonly knowledgeLevels?: Codes<'KnowledgeLevel'>;
  readonly agreement?: Codes<'Agreement'>;
  readonly relations?: Codes<'ClaimRelationKind'>;
}
export interface FactFilter {
  readonly subjects?: Ids;
  readonly types?: Codes<'EntityType'>;
  readonly provinces?: Ids;
  readonly years?: readonly number[] | null | undefined;
  readonly properties?: readonly PropertyName[] | null | undefined;
  readonly agreement?: Codes<'Agreement'>;
  readonly bases?: Codes<'ConflictBasis'>;
  readonly supportedOnlyBy?: Codes<'SourceKind'>;
  readonly onlySources?: Ids;
  readonly minOrigins?: number | null | undefined;
}
export interface TimelineFilter {
  readonly kinds?: Codes<'TimelineKind'>;
  readonly localities?: Ids;
  readonly provinces?: Ids;
}
export interface GapFilter {
  readonly kinds?: Codes<'GapKind'>;
  readonly types?: Codes<'EntityType'>;
  readonly properties?: readonly PropertyName[] | null | undefined;
}
