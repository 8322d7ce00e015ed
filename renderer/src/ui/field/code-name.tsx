import classes from './code-name.module.css'

/**
 * A code and the name that goes with it, each in its own direction of reading. Where room is short the name loses its
 * end; the code is whole.
 */
export function CodeName({ code, name }: { code?: string | undefined; name: string }) {
  return (
    <span className={classes.pair}>
      {code ? <span className={`code ${classes.code}`}>{code}</span> : null}
      <span className="clipped" dir="auto">
        {name}
      </span>
    </span>
  )
}
