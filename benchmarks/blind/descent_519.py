# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: each value belongs to the point before the step, the start counts twice
# line: 23
# style: wordy, German comments
import numpy as np

def funktion(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)

def gradient_descent(x, y, step_size, steps, decay=1.0):
    # Startpunkt und Startwert merken
    punkte = [(x, y)]
    werte = [funktion(x, y)]
    for schritt in range(steps):
        # Schrittweite fuer diesen Schritt
        eta = step_size * decay ** schritt
        # Ableitungen am alten Punkt
        nach_x = 2 * x - 3 * np.sin(3 * x) + y + 2
        nach_y = x + 2 * y
        # Wert und Punkt ablegen
        werte.append(funktion(x, y))
        x, y = x - eta * nach_x, y - eta * nach_y
        punkte.append((x, y))
    return np.array(punkte, dtype=float), np.array(werte)
