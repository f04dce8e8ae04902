# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: keyword-only helper, defensive
import math

def derivative(*, x, y):
    assert math.isfinite(x) and math.isfinite(y)
    return dict(x=2*x + y + 2 - 3*math.sin(3*x), y=math.fsum([x, y, y]))

def optimize_f(x, y, step_size, steps, decay=1):
    if steps < 0:
        raise ValueError("steps")
    points = [dict(x=x, y=y)]
    for t in range(steps):
        last, slope = points[-1], derivative(**points[-1])
        points.append({k: last[k] - step_size * decay**t * slope[k] for k in last})
    return [(p["x"], p["y"]) for p in points]
