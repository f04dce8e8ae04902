# piece: scaling
# truth: right
# function: scaling
# style: verbose
import numpy as np

def scaling(x):
    # eigene Kopie, damit die Daten des Aufrufers bleiben, wie sie sind
    z = np.array(x, dtype=float)
    # ein Mittelwert fuer alle Pixel aller Bilder
    z -= z.mean()
    # jetzt ist der Mittelwert 0, die Streuung aber noch die alte
    z /= z.std(ddof=1)
    return z
