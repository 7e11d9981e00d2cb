### Words on the figures of groundwork and priorities. There is little room: keep them as short as the English.

## Impact and effort

quadrant = { $code ->
        [first] Do first
        [big] Plan well
        [spare] If there is time
       *[leave] Leave for now
    }
axis_ends-effort-low = 1 little effort
axis_ends-effort-high = much effort 5
axis_ends-impact-low = little impact
axis_ends-impact-high = Much impact at the top (5), little at the foot (1)

## How firm an order is

first_places = First { $n }
key_rank = place with the agreed weights
key_chosen = the same, chosen as a priority
key_ranks = places in the middle 8 of 10 runs

## The logic model

model_column = { $name ->
        [inputs] What goes in
        [activities] What we do
        [outputs] What it delivers
        [short] What changes soon
        [medium] In a few years
       *[long] In the long run
    }
leads_to = leads to { $numbers }
