# piece: descent
# truth: wrong
# function: descent
# mistake: new points are confined to the plotted square, so a path that leaves it is bent
# line: 17
# style: defensive
import numpy as np

def descent(p0, rate, steps=10, decay=1.0, bounds=(-5.0, 5.0)):
    x, y = map(float, p0)
    if not (np.isfinite(x) and np.isfinite(y)):
        raise ValueError("start is not finite")
    trace = {"points": [(x, y)], "values": []}
    for t in range(steps):
        eta = rate * decay**t
        x, y = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y)
        x, y = np.clip((x, y), *bounds)
        trace["points"].append((x, y))
    for a, b in trace["points"]:
        trace["values"].append(a * a + b * b + a * (b + 2) + np.cos(3 * a))
    return trace
