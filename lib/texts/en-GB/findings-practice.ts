/** What the checks of a practice log and of learning from others say. */
const MET = 'Nothing more is needed here.';

export const practiceFindings = {
  'law-recited': {
    says: '“{name}” is described, but not what its breach would do.',
    next: 'Say what one customer would lose, then who could act and how.',
  },
  'law-consequences-seen': {
    says: '{count, plural, one {# binding rule is} other {# binding rules are}} followed to what a breach would do.',
    next: MET,
  },
  'learning-none': {
    says: 'Nothing you have learnt from others is noted yet.',
    next: 'Look at one standard of your trade and write what was new to you.',
  },
  'learning-few': {
    says: '{count, plural, one {# thing learnt is} other {# things learnt are}} noted; this unit looks for at least {min}.',
    next: 'Look at another standard, award or organisation, and note what was new.',
  },
  'learning-no-name': {
    says: 'Entry “{name}” does not say what you looked at.',
    next: 'Name the standard, document or organisation.',
  },
  'learning-no-source': {
    says: '“{name}” does not say where you learnt it.',
    next: 'Name the document, page, course or person.',
  },
  'learning-no-date': {
    says: '“{name}” has no date.',
    next: 'Add the day you looked, so that a reader knows how fresh it is.',
  },
  'learning-no-learnt': {
    says: '“{name}” does not say what was new to you.',
    next: 'Write in a sentence what you had not known or had understood otherwise.',
  },
  'learning-vague': {
    says: 'What was new in “{name}” stays open.',
    next: 'Name one thing you had not known, or had understood otherwise.',
  },
  'learning-not-applied': {
    says: '“{name}” does not say what changed because of it.',
    next: 'Say what you or your team do differently since.',
  },
  'learning-no-standard': {
    says: 'None of these is a standard or benchmark of the industry.',
    next: 'Add one, such as Customer Service Excellence or ISO 23592.',
  },
  'learning-no-improvement': {
    says: 'No improvement is linked to what you learnt.',
    next: 'Link the improvement that came of it.',
  },
  'practice-as-checklist': {
    says: '“{name}” is ticked off, not used: “{words}”.',
    next: 'Say what you changed, and when you will look again.',
  },
  'practice-stale': {
    says: 'The newest entry is of {date}.',
    next: 'Standards move on; look again and note what is new.',
  },
  'practice-applied': {
    says: '{count, plural, one {What was learnt from # source has} other {What was learnt from # sources has}} changed something.',
    next: MET,
  },
  'contacts-none': {
    says: 'No contact is written up yet.',
    next: 'Begin with one you remember well: what the customer wanted, and what you did.',
  },
  'contacts-few': {
    says: '{count, plural, =0 {No contact says what you did yet} one {# contact is written up} other {# contacts are written up}}; this unit looks for at least {min}.',
    next: 'Add another, of a different kind.',
  },
  'contact-no-date': { says: '“{name}” has no date.', next: 'Add the day of the contact.' },
  'contact-no-channel': {
    says: '“{name}” does not say by which channel it came.',
    next: 'Say whether it was by telephone, in person, by email or in chat.',
  },
  'contact-no-situation': {
    says: '“{name}” does not say what the customer wanted.',
    next: 'Write what they asked for and how they were.',
  },
  'contact-no-did': {
    says: '“{name}” does not say what you did.',
    next: 'Write your steps in order: what you said, checked, offered, wrote down.',
  },
  'contact-no-outcome': {
    says: '“{name}” does not say what came of it.',
    next: 'Write what the customer got, and how you know.',
  },
  'contact-not-own': {
    says: 'In “{name}” it is not plain what you did yourself.',
    next: 'Write your own steps with “I”, and name what others did as theirs.',
  },
  'contact-thin': {
    says: 'What “{name}” says you did could be said of any contact.',
    next: 'Name the steps of this one: what you checked, offered, told them, wrote down.',
  },
  'script-skipped': {
    says: 'In “{name}” part of the script was left out.',
    next: 'Say who agreed to it, or what you do differently now.',
  },
  'contacts-same-day': {
    says: 'The contacts are of {count, plural, one {one day} other {# days}}; this unit looks for at least {days}.',
    next: 'Add one from another day, to show that you always work like this.',
  },
  'contact-in-future': {
    says: '“{name}” is dated {date}, which is still to come.',
    next: 'Put the date right.',
  },
  'contacts-recorded': {
    says: '{count, plural, one {# contact is} other {# contacts are}} told from what was wanted to what came of it.',
    next: MET,
  },
  'contact-no-procedure': {
    says: '“{name}” names no procedure.',
    next: 'Choose the one you worked by.',
  },
  'contact-generic-rule': {
    says: '“{name}” speaks of rules in general: “{words}”.',
    next: 'Name the procedure of your organisation, with its version.',
  },
  'contacts-procedures': {
    says: '{count, plural, one {# contact names the procedure it was handled by.} other {# contacts name the procedure they were handled by.}}',
    next: MET,
  },
  'testimonies-none': {
    says: 'No witness has confirmed a contact yet.',
    next: 'Ask somebody who saw one to write what they saw.',
  },
  'testimonies-few': {
    says: '{count, plural, one {# witness confirms} other {# witnesses confirm}} a contact; this unit looks for at least {min}.',
    next: 'Ask another person who saw one.',
  },
  'testimony-no-role': {
    says: 'Statement “{name}” does not say who the witness is.',
    next: 'Give a name or a role.',
  },
  'testimony-no-relationship': {
    says: 'The statement of “{name}” does not say how they know your work.',
    next: 'Say how often they see you work, and where.',
  },
  'testimony-no-statement': {
    says: '“{name}” has not said anything yet.',
    next: 'Ask for their own words on what they saw you do.',
  },
  'testimony-no-contact': {
    says: 'The statement of “{name}” is linked to no contact.',
    next: 'Link the contacts they saw.',
  },
  'testimony-no-date': { says: 'The statement of “{name}” has no date.', next: 'Add the day it was given.' },
  'testimony-too-early': {
    says: 'The statement of “{name}” is older than the contact it confirms.',
    next: 'Put the date or the contact right.',
  },
  'testimony-praise-only': {
    says: 'The statement of “{name}” praises but tells nothing seen.',
    next: 'Ask for what was said or done, and when.',
  },
  'testimony-tells-lapse': {
    says: 'Others say that it is not done every time: “{words}”.',
    next: 'Say what you do about it since, or show contacts in which it was done on a full day.',
  },
  'contacts-witnessed': {
    says: '{count, plural, one {# witness tells} other {# witnesses tell}} what they saw.',
    next: MET,
  },
  'procedure-does-not-fit': {
    says: '“{name}” looks like a case for “{other}”, but “{given}” was used.',
    next: 'Say why, or choose the procedure that covers it.',
  },
  'procedure-guessed': {
    says: 'In “{name}” it is not said that the procedure was looked up for such a request: “{words}”.',
    next: 'Look up which one covers such a request, or ask; then say what you found.',
  },
  'procedure-fit-unclear': {
    says: 'It is not plain which kind of request “{name}” was.',
    next: 'Say what the customer wanted, so that a reader sees why this procedure fits.',
  },
  'procedures-fit': {
    says: '{count, plural, one {# contact was} other {# contacts were}} handled by the procedure for that kind of request.',
    next: MET,
  },
  'outdated-procedure-used': {
    says: 'In “{name}” you worked from “{document}”, {why, select, due {due for review on {date}} old {last reviewed on {date}} other {which is looser than “{law}”}}, and do not say so.',
    next: 'Check whether a newer one exists; say what you found and what you did about it.',
  },
  'outdated-procedure-noticed': {
    says: 'It is said that “{document}”, used in “{name}”, was out of date.',
    next: MET,
  },
  'outdated-copy-kept': {
    says: 'In “{name}” a newer document is known of and the old one is still used: “{words}”.',
    next: 'Open the newer one, say what differs, and say what became of the old copy.',
  },
  'paper-against-rule': {
    says: 'In “{name}” you told “{words}” from a paper at hand; “{document}”, as you quote it, says otherwise.',
    next: 'Go by the document itself; say what became of the paper, and what you did for this customer.',
  },
  'procedures-in-date': {
    says: '{count, plural, one {The procedure used was} other {The procedures of all # contacts were}} in date.',
    next: MET,
  },
  'exceptions-none': {
    says: 'No contact went beyond the rules or was passed on.',
    next: 'Add one, and say how you knew, whom you asked and what was decided.',
  },
  'exceptions-few': {
    says: '{count, plural, one {# contact} other {# contacts}} went beyond the rules; this unit looks for at least {min}.',
    next: 'Add another that you passed on or asked about.',
  },
  'handling-no-detail': {
    says: '“{name}” went beyond the rules, but not how.',
    next: 'Say how you knew, whom you asked, and what they decided.',
  },
  'handling-no-whom': {
    says: '“{name}” does not say whom you asked or passed it to.',
    next: 'Name the role, and what they decided.',
  },
  'handling-no-decision': {
    says: '“{name}” does not say what was decided, or why the rule did not reach.',
    next: 'Write the limit or the case, and the answer you were given.',
  },
  'exceptions-escalated': {
    says: '{count, plural, one {# contact was} other {# contacts were}} passed on or asked about in good time.',
    next: MET,
  },
  'time-limit-passed': {
    says: 'In “{name}” it was “{words}”, and the rule says “{limit}”; nobody was asked.',
    next: 'Say who may allow it, and whether they did; or say what you would do now.',
  },
  'limit-passed': {
    says: 'In “{name}” {amount} was given, above the limit of {limit}.',
    next: 'Say who approved it, or put the amount right.',
  },
  'exception-as-routine': {
    says: '“{name}” looks like an exception but was handled as routine.',
    next: 'Say whom you asked, or what you would do now.',
  },
  'limit-left-aside': {
    says: 'In “{name}” a limit was left aside and nobody was asked: “{words}”.',
    next: 'Say who agreed to it, or what you would do now.',
  },
  'limits-kept': {
    says: 'No limit is passed and no exception missed in {count, plural, one {# contact.} other {# contacts.}}',
    next: MET,
  },
  'pressure-none': {
    says: 'No contact shows a customer who was upset or in a hurry.',
    next: 'Add one, and what you said to them.',
  },
  'pressure-few': {
    says: '{count, plural, one {# contact shows} other {# contacts show}} a manner kept under pressure; this unit looks for at least {min}.',
    next: 'Add another, and what you said.',
  },
  'rule-without-care': {
    says: 'In “{name}” the customer was under strain ({words}); what you did names only the steps.',
    next: 'Say how you spoke, and what you did for the person.',
  },
  'care-thin': { says: '“{name}” says little about your manner.', next: 'Add the words you used.' },
  'tone-kept': {
    says: '{count, plural, one {# contact shows} other {# contacts show}} a professional manner under pressure.',
    next: MET,
  },
  'contacts-all-alike': {
    says: 'All {count} contacts are described as if every customer were the same.',
    next: 'Say what you noticed about each and what you changed because of it.',
  },
  'contacts-same-words': {
    says: 'It is said that every customer gets the same: “{words}”.',
    next: 'Say what you noticed about one customer and what you changed because of it.',
  },
  'care-claimed': {
    says: 'In “{name}” a good manner is claimed and not shown: “{words}”.',
    next: 'Write what you said and did, so that a reader can hear it.',
  },
  'contacts-adapted-few': {
    says: 'Only {count} of {total} contacts {count, plural, one {shows} other {show}} how you fitted yourself to the customer.',
    next: 'Say in another what you noticed, and what you changed because of it.',
  },
  'contacts-adapted': {
    says: '{count, plural, one {# contact was} other {# contacts were}} fitted to the customer.',
    next: MET,
  },
  'procedures-few': {
    says: '{count, plural, one {# procedure is} other {# procedures are}} linked from the contacts; this unit looks for at least {min}.',
    next: 'Link another that you worked by.',
  },
  'procedure-no-version': {
    says: '“{name}” gives no version.',
    next: 'Copy it from the document.',
  },
  'version-vague': { says: '“{words}” is no version.', next: 'Give the number or the date.' },
  'document-general': {
    says: 'Nobody could open “{name}”.',
    next: 'Give the number and title of the document.',
  },
  'procedures-cited': {
    says: '{count, plural, one {# procedure is cited with its version.} other {# procedures are cited with their versions.}}',
    next: MET,
  },
  'rules-few': {
    says: '{count, plural, =0 {No rule is shown} one {# rule is shown} other {# different rules are shown}} with a good result; this unit looks for at least {min}.',
    next: 'Add a contact that used another rule.',
  },
  'rule-no-result': {
    says: '“{name}” does not show what good came of the rule.',
    next: 'Say what the customer got, and how you know.',
  },
  'rules-in-use': {
    says: '{count, plural, one {# rule, with its result.} other {# different rules, each with its result.}}',
    next: MET,
  },
  'reflection-missing': {
    says: '“{name}” does not look back.',
    next: 'Say what keeping the rule did for the customer and for the time it took.',
  },
  'reflection-thin': {
    says: 'What “{name}” says looking back could be said of any contact.',
    next: 'Say what keeping or fitting the rule changed, for this customer and for the time it took.',
  },
  'reflection-no-customer': {
    says: 'Your reflections say nothing yet about the customer.',
    next: 'Say what keeping or fitting the rule did for the person.',
  },
  'reflection-no-service': {
    says: 'Your reflections say nothing yet about the service.',
    next: 'Say what it cost or saved in time, calls or work.',
  },
  'reflection-no-change': {
    says: 'Your reflections say nothing yet about what you do differently.',
    next: 'Say what you have changed since, or will do next time.',
  },
  'contacts-reflected': {
    says: '{count, plural, one {# reflection weighs} other {# reflections weigh}} what the rules did for customers and for the service.',
    next: MET,
  },
  'why-missing': {
    says: '“{name}” does not say why the rule exists.',
    next: 'Say whom or what it protects.',
  },
  'why-repeats-rule': {
    says: '“{name}” says the rule again, not its purpose.',
    next: 'Ask what would go wrong without it.',
  },
  'why-stock': {
    says: '“{words}” would be the reason for any rule.',
    next: 'Say whom this rule protects, and from what: what went wrong, or could, without it.',
  },
  'why-circular': {
    says: '“{words}” is no reason.',
    next: 'Say what the rule protects, or ask the person who owns it.',
  },
  'purposes-explained': {
    says: '{count, plural, one {# contact says} other {# contacts say}} what the rule is for.',
    next: MET,
  },
};
