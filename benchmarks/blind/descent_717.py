# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the start is missing from the points, only the values have it
# line: 17
# style: defensive, freely
import math

def optimize_f(start, config):
    for key in ("eta", "steps"):
        if key not in config:
            raise KeyError(key)
    eta, steps, decay = config["eta"], config["steps"], config.get("decay", 1.0)
    assert len(start) == 2
    f = lambda u, v: u**2 + v**2 + u * (v + 2) + math.cos(3 * u)
    x, y = start
    result = {"points": [], "values": [f(x, y)]}
    for t in range(steps):
        rate = eta * decay**t
        x, y = x - rate * (2 * x - 3 * math.sin(3 * x) + y + 2), y - rate * (x + 2 * y)
        result["points"].append((x, y))
        result["values"].append(f(x, y))
    return result
