# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: wordy, German comments, freely
import numpy as np

def optimize_f(x, y, schritte=10, eta=0.1, abnahme=1.0):
    # Die Geschichte wird in einem Dictionary gesammelt
    verlauf = {"x": [x], "y": [y]}
    for t in range(schritte):
        # alles am alten Punkt ausrechnen, erst dann ersetzen
        x, y = verlauf["x"][t], verlauf["y"][t]
        laenge = eta * abnahme ** t
        verlauf["x"].append(x - laenge * (2 * (x + 1) + y - 3 * np.sin(3 * x)))
        verlauf["y"].append(y - laenge * (x + 2 * y))
    xs, ys = np.array(verlauf["x"], dtype=float), np.array(verlauf["y"], dtype=float)
    # quadratische Ergaenzung: x^2 + xy + y^2 = (x + y/2)^2 + 3/4 y^2
    verlauf["wert"] = (xs + ys / 2) ** 2 + 0.75 * ys ** 2 + 2 * xs + np.cos(3 * xs)
    return verlauf
