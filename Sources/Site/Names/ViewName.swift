/// Every name that a template may use; `theme/templates/NAMES.md` says what each means.
package enum ViewName: UInt16, Hashable, Sendable, CaseIterable {
  case actionPlanLines, activityTypes, address, agendaAddress, aliases, anchor, answer, answerPlanAddress
  case answerPlanTitle, answers, approvalDate, approvalDateLong, approvalDateShort, approvalFingerprint
  case approvalRole, approvalSessionAddress, approvalSessionId, asOf, asOfLong, audience, bodySections
  case breadcrumbs, budgetAmount, budgetItem, budgetSource, calendarAddress, calendarPageAddress
  case calendars, cancelledCount, canonicalAddress, changes, code, commitmentCount, commitments
  case commitmentsAddress, consultationEntity, consultationMinutes, consultationPost, consultationTopic
  case content, contractCriteria, contractKind, contractNumber, contractObject, date, dateLong, dateShort
  case day, days, decision, decisionName, definitionCount, delay, demonstrationAddress, department
  case departmentCount, departmentFeeds, description, documents, done, doneLong, doneShort, due, dueLong
  case dueShort, dueSoon, editAddress, endorsed, endorsedLong, entityName, evidence, extraordinaryReason
  case extraordinarySessions, featured, feedAddress, feeds, feedsAddress, findings, fiscalYear, footer
  case formats, fromVersion, glossaryAddress, goalId, goalText, goals, groups, hasAideMemoire, hasCode
  case hasConsultation, hasContents, hasHeadCount, hasNoCommitments, hasSessions, headCount, heldCount
  case holidayName, holidays, homeAddress, id, indicator, instruments, introduction, isApproved
  case isByTelephone, isCurrent, isDemonstration, isEmpty, isEvaluable, isExtraordinary, isHoliday, isHome
  case isInternal, isLast, isOutside, isSection, isToday, isWeekend, kept, keptCount, kind, kindName
  case label, lacksAideMemoire, lang, languages, leadName, letter, letters, lineId, links, logoAddress
  case minimumEvaluation, modalityName, month, monthName, monthShort, months, movedCount, movedFrom
  case movedFromLong, movedFromShort, municipality, municipalityCode, municipalityCount, name, navigation
  case next, noEvaluationReason, number, objective, openCommitments, originName, otherYears, overdue
  case overdueCount, ownerName, pageDescription, pageKind, pageTitle, participationCount, pending
  case pendingCount, place, plan, planAddress, planId, planTitle, plannedCount, plans, plansAddress
  case policies, preparedByRole, previous, previousReportAddress, previousReportTitle, procedureAddress
  case process, progress, quarters, reading, reason, recent, recommendationCount, recommendationId
  case recommendationText, recommendations, remarks, report, reportWorkingDays, reports, responsibleName
  case roleName, root, sameDay, session, sessionAddress, sessionCount, sessionId, sessionTitle, sessions
  case shortName, siteDescription, siteTitle, state, stateName, steps, strategyName, summary
  case takesAttendance, target, team, term, terms, territoryName, text, theme, themeAddress, themeFeeds
  case themeName, themeNumber, themeShort, themes, themesAddress, time, title, toVersion, typeName, unit
  case unitAbbreviation, unitName, unreported, upcoming, value, venue, version, views, weekday
  case weekdayShort, weekdays, weeks, year, yearAddress, years
}
