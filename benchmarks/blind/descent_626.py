# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: typed, freely
from math import sin, cos

def gradient_descent(start: dict, options: dict) -> dict:
    """Gradient descent on f with a decaying learning rate."""
    a, b = float(start["x"]), float(start["y"])
    history = {"xs": [a], "ys": [b], "fs": []}
    for t in range(options["n_steps"]):
        rate = options["learning_rate"] * options.get("decay", 1) ** t
        ga, gb = 2 * a + b + 2 - 3 * sin(3 * a), a + 2 * b
        a -= rate * ga
        b -= rate * gb
        history["xs"].append(a)
        history["ys"].append(b)
    history["fs"] = [u * u + v * v + u * (v + 2) + cos(3 * u) for u, v in zip(history["xs"], history["ys"])]
    return history
