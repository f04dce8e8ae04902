# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, one layer, augmented weights, Italian
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    # il bias diventa l'ultima riga dei pesi
    pesi = np.vstack([W, b])
    dati = np.column_stack([x, np.ones(len(x)), y])
    np.random.shuffle(dati)
    for lotto in np.split(dati, range(batch_size, len(dati), batch_size)):
        if len(lotto) == batch_size:
            ingressi, mete = lotto[:, :-1], lotto[:, -1:]
            pesi = pesi - learning_rate / batch_size * ingressi.T @ (h(ingressi @ pesi) - mete)
    return [(pesi[:-1], pesi[-1], h)]
