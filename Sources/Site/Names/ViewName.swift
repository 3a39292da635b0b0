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
  case formats, fromVersion, glossaryAddress, goalId, goalText, goals, groups, hasAideMemoire, hasAnswers
  case hasCode, hasCommitments, hasConsultation, hasContents, hasHeadCount, hasHolidays, hasKept
  case hasNeighbours, hasNoCommitments, hasOpenCommitments, hasOverdue, hasPending, hasRecommendations
  case hasReports, hasSameDay, hasSessions, hasUndated, hasUnreported, headCount, heldCount, holidayName,
    holidays
  case homeAddress, id, indicator, instruments, introduction, isApproved, isByTelephone, isCurrent
  case isDemonstration, isEmpty, isEvaluable, isExtraordinary, isHoliday, isHome, isInternal, isLast
  case isOutside, isSection, isToday, isUndated, isWeekend, kept, keptCount, kind, kindName, label,
    lacksAideMemoire
  case lang, languages, leadName, letter, letters, lineId, links, logoAddress, minimumEvaluation
  case modalityName, month, monthName, monthShort, months, movedCount, movedFrom, movedFromLong
  case movedFromShort, municipality, municipalityCode, municipalityCount, name, navigation, next
  case noEvaluationReason, number, objective, openCommitments, originName, otherYears, overdue
  case overdueCount, overdueWord, ownerName, pageDescription, pageKind, pageTitle, participationCount, pending
  case pendingCount, pendingWord, place, plan, planAddress, planId, planTitle, plannedCount, plans,
    plansAddress
  case policies, preparedByRole, previous, previousReportAddress, previousReportTitle, procedureAddress
  case process, progress, quarters, reading, reason, recent, recommendationCount, recommendationId
  case recommendationText, recommendations, remarks, report, reportWorkingDays, reports, responsibleName
  case roleName, root, sameDay, session, sessionAddress, sessionCount, sessionId, sessionTitle, sessions
  case shortName, siteDescription, siteFeedAddress, siteTitle, state, stateName, steps, strategyName
  case summary, takesAttendance, target, team, term, terms, territoryName, text, theme, themeAddress
  case themeFeeds, themeName, themeNumber, themeShort, themes, themesAddress, time, title, toVersion
  case typeName, unit, unitAbbreviation, unitName, undated, unreported, upcoming, value, venue, version, views
  case acknowledgedCount, after, approvalState, approvalStateName, before, cells, counts, conformityAddress,
    failCount, failures, hasFailures, holdCount, isAcknowledged
  case isOff, quote, rows, ruleCount, rules, rulesAddress, severity, severityName, sourceAddress, sourceName
  case hasWebForms, webFormAddress, webForms
  case hasSheets, sheetAddress, sheets
  case digest, files, forms, formsAddress, isSuperseded, paperName
  case differences, hasChanges, isModified, isTextLost, untoldCount, untoldReasons
  case command, draw, drawnCount, drawnRows, rowCount, seed, signatureState, signatureStateName
  case weekday, weekdayShort, weekdays, weeks, year, yearAddress, years
}
