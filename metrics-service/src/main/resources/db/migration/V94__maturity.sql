-- By which dimensions and levels portfolios judge themselves, and where they see themselves, round by round. A round keeps the
-- dimensions of the edition that it was judged by.
create table maturity_model (
    name            text    not null,
    description     text,
    dimensions_json text    not null,
    edition         integer not null,
    constraint uq_maturity_model_name unique (name)
);
select make_resource('maturity_model', null);

create table maturity_assessment (
    model_id        uuid    not null,
    model_edition   integer not null,
    dimensions_json text    not null,
    assessed_on     date    not null,
    note            text,
    ratings_json    text    not null,
    constraint fk_maturity_assessment_model foreign key (model_id) references maturity_model (id)
);
select make_resource('maturity_assessment');
alter table maturity_assessment
    add constraint uq_maturity_assessment_day unique (portfolio_id, model_id, assessed_on);
create index ix_maturity_assessment_model on maturity_assessment (model_id);

-- To begin with: the four functions of a value management office, and what they stand on. There are as many levels, and they
-- rise in the same way, as in CMMI for Development 1.3 (SEI, 2010, chapter 3).
insert into maturity_model (id, version, created_at, updated_at, name, description, edition, dimensions_json)
values ('0198c0de-0000-7000-8000-00000000a001', 1, now(), now(), 'Value management office',
    'The four functions of a value management office, the culture that carries them, and the evidence that they rest on.', 1,
$json$[
  {
    "key": "strategic-alignment",
    "name": "Strategic alignment",
    "description": "Whether effort goes where the strategy points: selection criteria, and no effort on what serves no objective.",
    "levels": [
      "Work is started on request; nobody can say which objective it serves.",
      "Some initiatives name the objective that they serve.",
      "Every initiative contributes to a written objective before it is funded, by the same criteria everywhere.",
      "Alignment is scored from measured data, and what is funded follows the scores.",
      "A new version of the strategy moves funds within weeks, and what no longer serves it stops."
    ]
  },
  {
    "key": "resource-optimisation",
    "name": "Resource optimisation",
    "description": "Whether the right people, money and tools are where they are needed, nobody overburdened, nothing overspent.",
    "levels": [
      "People and money are given to who asks loudest.",
      "Budgets and teams are planned for each initiative by itself.",
      "Capacity and funds are planned across the portfolio, with limits on work in progress.",
      "Demand is forecast from throughput, and overload is seen before it happens.",
      "People and money move between value streams as evidence comes in."
    ]
  },
  {
    "key": "value-delivery",
    "name": "Value delivery",
    "description": "Whether what was promised comes: tangible, measured benefits against set goals.",
    "levels": [
      "Done means that it shipped.",
      "Business cases name benefits; few are looked at again.",
      "Every initiative has measured benefits with a baseline, an owner and a forecast.",
      "Forecasts are compared with what came, and their bias is known and corrected.",
      "Small bets are tested early, and what does not bring value is stopped or changed."
    ]
  },
  {
    "key": "continuous-improvement",
    "name": "Continuous improvement",
    "description": "Whether retrospectives, lessons and reviews change what is done next.",
    "levels": [
      "The same problems return; nobody writes down why.",
      "Teams hold retrospectives; what they decide is rarely followed up.",
      "Improvement actions have an owner, a day and a measure, and lessons can be found.",
      "Actions are judged by figures before and after them.",
      "Lessons and reviews change strategy, policies and forecasts as a matter of course."
    ]
  },
  {
    "key": "value-culture",
    "name": "Value culture",
    "description": "Whether people decide by value, without being told to.",
    "levels": [
      "Success is to deliver on time and within budget.",
      "Leaders speak of value; decisions are made by cost and date.",
      "Roles, words and decisions about value are the same throughout the portfolio, and those concerned know the strategy.",
      "Satisfaction of customers and people is measured, and weighs as much as delivery.",
      "Teams stop or change their own work when its value does not show."
    ]
  },
  {
    "key": "evidence",
    "name": "Data and evidence",
    "description": "Whether figures are there, right, and looked at.",
    "levels": [
      "Status is what somebody says it is.",
      "Reports are put together by hand, each in its own way.",
      "Metrics are defined once, with a source and an owner.",
      "Metrics come from the systems where the work is done, and stale ones are noticed.",
      "Any figure can be followed to the facts, as of any day."
    ]
  }
]$json$);
