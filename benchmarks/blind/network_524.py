# piece: network
# truth: wrong
# function: network
# mistake: the hidden values are divided by the largest one of the batch
# line: 17
# style: wordy, German comments
import numpy as np

def network(x, gewichte, verschiebungen, aktivierungen):
    # die Eingabe ist die nullte Schicht
    z = x
    schichten = list(zip(gewichte, verschiebungen, aktivierungen))
    for nummer, (W, b, h) in enumerate(schichten):
        # lineare Abbildung
        z = z @ W + b
        # gleiche Groessenordnung in allen Schichten
        if nummer < len(schichten) - 1: z = z / (np.abs(z).max() + 1e-12)
        # Aktivierung
        z = h(z)
    # ein einzelner Ausgang wird zum flachen Vektor
    return z[:, 0] if z.shape[1] == 1 else z
