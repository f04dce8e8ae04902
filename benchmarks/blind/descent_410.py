# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay already acts on the first step
# line: 15
# style: wordy, German comments
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    # Startpunkt merken
    x_werte, y_werte = [float(x)], [float(y)]
    schrittweite = step_size
    for schritt in range(steps):
        # Schrittweite verkleinern
        schrittweite = schrittweite * decay
        # Ableitungen am aktuellen Punkt
        nach_x = 2 * x - 3 * np.sin(3 * x) + y + 2
        nach_y = x + 2 * y
        # Schritt gegen den Gradienten
        x = x - schrittweite * nach_x
        y = y - schrittweite * nach_y
        x_werte.append(x)
        y_werte.append(y)
    # Funktionswerte entlang des Weges
    werte = [a**2 + b**2 + a*(b + 2) + np.cos(3*a) for a, b in zip(x_werte, y_werte)]
    return x_werte, y_werte, werte
