# piece: epoch
# truth: wrong
# function: epoche
# mistake: the bias is never updated
# line: 32
# style: wordy, German comments
import numpy as np

def sigmoide(z):
    return 1.0 / (1.0 + np.exp(-z))

def epoche(x, y, parameter, lernrate, stapel):
    # Anzahl der Beispiele und Groesse eines Stapels
    anzahl = x.shape[0]
    groesse = anzahl if stapel is None or stapel > anzahl else stapel
    # zufaellige Reihenfolge
    folge = np.random.permutation(anzahl)
    w, b = parameter["w"], parameter["b"]
    verluste, treffer = [], []
    for nummer in range(anzahl // groesse):
        zeilen = folge[nummer * groesse:(nummer + 1) * groesse]
        # Vorwaertsrechnung
        p = sigmoide(x[zeilen] @ w + b)
        p_sicher = np.clip(p, 1e-15, 1 - 1e-15)
        verluste.append(np.mean(-y[zeilen] * np.log(p_sicher) - (1 - y[zeilen]) * np.log(1 - p_sicher)))
        treffer.append(np.mean((p > 0.5) == y[zeilen]))
        # Gradienten
        dw = x[zeilen].T @ (p - y[zeilen]) / groesse
        db = np.mean(p - y[zeilen])
        # Schritt
        w = w - lernrate * dw
    return {"w": w, "b": b}, np.mean(verluste), np.mean(treffer)
